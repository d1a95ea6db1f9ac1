"""Keys, tokens, passwords and codes.

by form         api_key (the catalogue: token_*), jwt, private_key, connection, webhook, signed_link, seed_phrase, license_key
by place        auth_header, cookie, credential_file, password_field, masked_password, partly_shown; wrapped: over a line's end
by label        labelled (label_words, command_forms, stated_value, letter_pairs), wifi_key, totp_seed, recovery_code
as people say   password_said, code_said, security_answer, one_time_code (secret_words, password_shape); prompt: what asks for one
"""
