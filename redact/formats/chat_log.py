"""Chat logs of computer-use models: Anthropic's and OpenAI's messages, and those in the manner of ShareGPT with lists of images.

A log is a JSON array of messages, an object that has one, or a line of JSON for each conversation. Sources: Anthropic Messages
API, OpenAI Responses API.
"""

from __future__ import annotations

import re

from redact.formats.container import Container
from redact.formats.document import NUMBER, Vocabulary
from redact.formats.layout import FormatCard, Layout
from redact.types import Pointer

WORDS = (
    "role content type text source media_type data id name input action coordinate tool_use_id tool_use tool_result image "
    "image_url url detail call_id status output summary pending_safety_checks acknowledged_safety_checks arguments function "
    "tool_calls messages conversations from value model stop_reason stop_sequence usage input_tokens output_tokens "
    "start_coordinate duration scroll_amount scroll_direction x y button keys path safety_checks code message cache_control "
    "thinking signature encrypted_content redacted_thinking is_error images created_at object"
)
NUMBERS = "coordinate start_coordinate x y duration scroll_amount input_tokens output_tokens created_at path"
START = re.compile(rb"""^\s*[\[{]""")
IS_CHAT = re.compile(rb'"(?:role|from)"\s*:\s*"(?:user|assistant|system|human|gpt|developer|tool)"|"type"\s*:\s*"computer_call')


class ChatLog(Layout):
    card = FormatCard(
        name="chat-log",
        summary="messages of computer-use models with screenshots: Anthropic, OpenAI, ShareGPT",
        reads="a .json or .jsonl file, or a folder of them with their pictures",
        writes="a folder with the same files",
        proof="pydantic models of anthropic and openai",
    )
    vocabulary = Vocabulary(
        frozenset(WORDS.split()),
        {
            "role": re.compile(r"user|assistant|system|developer|tool"),
            "from": re.compile(r"human|gpt|system|user|assistant"),
            "type": re.compile(
                r"text|image|image_url|input_text|output_text|input_image|tool_use|tool_result|computer_call|computer_call_output"
                r"|computer_screenshot|reasoning|message|base64|url|thinking|redacted_thinking|ephemeral|function_call"
                r"|function_call_output|function|click|double_click|type|keypress|scroll|move|drag|wait|screenshot|summary_text"
            ),
            "status": re.compile(r"completed|in_progress|incomplete"),
            "media_type": re.compile(r"image/(?:png|jpeg|gif|webp)"),
            **dict.fromkeys(("id", "tool_use_id", "call_id"), re.compile(r"[A-Za-z]+_[A-Za-z0-9_-]{1,64}")),
            **dict.fromkeys(NUMBERS.split(), NUMBER),
        },
    )
    is_stream = True

    def fits(self, container: Container) -> bool:
        files = [name for name in container.names if name.lower().endswith((".json", ".jsonl"))]
        return bool(files) and all(START.match(start := container.start(name)) and IS_CHAT.search(start) for name in files)

    def array(self, file: str) -> Pointer | None:
        return ()
