"""What stands around names on screens, in mail and in prose. `{p}` is a person, `{first}` and `{last}` parts of one.

One template a part between bars; a bar with spaces around it is a bar. Whether a template is kept for measuring is told by its
own letters (`is_held`), so that the halves stay what they are when templates are added.
"""

from __future__ import annotations

import re
import zlib

NAMES = """
{p}|{p}|{p}|{p}|{p}|{p}|{first}|{first}|{first}
{p} ({role})|{p}, {role}|{role}: {p}|{role} {p}|{p} - {role}|{p} · {role}|{p} | {role}
{p} {time}|{time} {p}|{p} at {time}|{p} · {ago}|{p} {ago}|{p} (you)|{p} is typing...|{p} (away)|{p} is away
{first} {time}|{time} {first}|{first} is typing...|{first} {ago}|{first} (you)|{first} · {time}|{first}, {time}|{first} {date}
{p}: {say}|{first}: {say}|{p} {time} {say}|<{first}> {say}|{first}> {say}|@{first} {say}|[{time}] {p}: {say}|[{time}] <{first}> {say}
{first}, {say}|{say}, {first}|{say} {first}?|{first} {say}|{say} cc {first}|{say} - {first}|ping {first}|{first}? {say}|ok {first}, {say}
ask {first}|ask {p}|call {first}|call {p} {time}|lunch with {first}|{first}'s birthday|pick up {first}|tell {first} that {say}
Hi {first},|Hello {first}!|Dear {p},|Dear {mr} {last},|Hey {first}, {say}|Thanks, {first}|Best, {p}|Kind regards, {p}|Cheers {first}
hi {first}|hey {first} {say}|thanks {first}|thx {first}!|Thank you {first}!|morning {first}|Good morning {first},|Regards, {first}
Hallo {first},|Liebe {first},|Sehr geehrter Herr {last},|Bonjour {first},|Hola {first},|Ciao {first},|Viele Grüße {p}|Cześć {first}
From: {p} <{mail}>|To: {p} <{mail}>|{p} <{mail}>|{p} {mail}|"{p}" <{mail}>|Cc: {p}; {p}|To: {p}, {p}, {p}|Von: {p}|An: {p}
From {p}|to {p}|me, {first}, {first}|{first}, me ({n})|{p}, {first}|You and {p}|{first} and {n} others|{p} +{n}|{first}, {first} and {first}
Re: {topic} - {p}|Fwd: {topic} from {p}|{topic} - {p} - Outlook|Chat with {p}|{p} | Microsoft Teams|{p} - Slack|Call with {p}
Chat with {first}|{first} (DM)|Message from {first}|{topic} for {first}|{topic} ({first})|{topic} - {first}|Note for {p}|{p}: {topic}
1:1 {first} / {first}|{p} <> {p}|Meeting with {p}|Interview: {p}|{first}'s calendar|{p}'s Zoom Meeting|Invite {p}|{topic} w/ {first}
Assigned to {p}|Assigned to: {p}|Assignee {p}|Assignee: {first}|Owner: {p}|Owner {p}|Reporter: {p}|Reported by {p}|Created by {p}
Created by {p} on {date}|Modified by {p} {ago}|Approved by {p}|Reviewer: {p}|Manager: {p}|Author: {p} <{mail}>|Signed: {p}
Name: {p}|Full name {p}|Name {p}|First name {first}|Last name {last}|Surname: {last}|Customer: {p}|Patient: {p}|Client {p}|Employee: {p}
Nachname: {last}|Vorname: {first}|Name des Kunden: {p}|Nom : {last}|Prénom : {first}|Nombre: {first}|Apellidos: {last}|Nome: {p}
{p} shared a file with you|{p} commented on {topic}|{p} mentioned you|{p} assigned {topic} to you|{p} invited you to {topic}
{p} accepted your invitation|{p} left the channel|{p} joined|{p} approved these changes|{first} reacted to your message
{p} changed {topic} {ago}|{p} merged {n} commits|{p} requested your review|shared by {p}|Added by {p}|Reply to {first}|Message {p}
{id} {p} {date} {amount}|{p} | {city} | {date}|{p} | {mail} | {phone}|{n} {p} {role} {city}|{p} {org} {phone}|{p} {id}
{p}\t{mail}\t{role}|{id} | {p} | {status}|{p} {status} {amount}|{date} {p} {amount}|{initials} {p}|{initials} {p} {status}
{p} {amount}|{p} {phone}|{p} {role} {amount} {status}|{p},{mail},{phone}|{p};{city};{phone}
{id},{p},{mail}|{id}|{p}|{amount}|'{first}', '{last}',|("{p}", {n}),|- {p}|* {p} ({role})|{n}. {p}|{n}) {p}, {org}|• {p}
Payment to {p}|Transfer from {p}|Sent {amount} to {p}|Payee: {p}|Beneficiary {p}|Account holder: {p}|Card holder {p}|Invoice for {p}
Bill to: {p}, {street}|Ship to {p} {street} {city}|Deliver to: {p}|{p}, {street}, {city}|{p} {street}
Dr. {p}|{mr} {p}|{mr} {last}|Prof. {last}|Dr {last} ({role})|Herr {last}|Frau {last}|Mme {last}|Sra. {last}|pan {p}|Mr & Mrs {last}
{say} {first} {say}|{say} {p} {say}|I talked to {p} about {topic}.|Can you ask {first} to {verb} {topic}?|{p} will {verb} it tomorrow.
{first} said {say}|{first} and I {verb} {topic}|waiting for {first} to {verb} {topic}|{first} has to {verb} it|{say}. {first} knows
Please contact {p} on {phone}.|My name is {p} and I live in {city}.|{first} works at {org} in {city}.|I met {p} in {city} last week.
I'm {first}, {role} at {org}.|this is {p} from {org}|{p} speaking|My manager {p} {say}|my {kin} {first} {say}|{first}, my {kin}, {say}
{p} from {org} called about {topic}.|{org} hired {p} as {role}.|Ask {first} or {first}.|Happy birthday {first}!|with {first} and {p}
{p}, born {date} in {city}, lives at {street}.|The {role} {p} signed for {org}.|According to {p}, {say}
author {p}|commit by {p} {ago}|Co-authored-by: {p} <{mail}>|Signed-off-by: {p} <{mail}>|git config user.name "{p}"|name = "{p}"
"name": "{p}",|"customer": "{p}",|name: {p}|{p}.pdf|CV_{first}_{last}.pdf|Contract {p}.docx|{last}_{first}_2024.xlsx|# {p}
# TODO({first}): {say}|// {first}: {say}|-- {p}, {date}|by {p}|@author {p}|Copyright (c) 2021 {p}|assert user.name == "{p}"
VALUES ('{first}', '{last}', '{city}')|WHERE name = '{p}'|{p}: {org}, {city}|user={first} {status}|last login {p} {date}
"""

PROSE = """
{p} was born in {city}.|{p} (born {date}) is a {role}.|{last} moved to {city} in {year}, where he worked for {org}.
In {year} {last} became {role} of {org}.|The film was directed by {p} and stars {p} and {p}.|{p} and {p} wrote the music.
{last} lost the election to {p} by {n} votes.|It was written by {p} for {org} and published in {city} in {year}.
He is the son of {p}, a {role} from {city}.|She married {p} in {year}; they had {n} children, {first}, {first} and {first}.
{p} won the race ahead of {p} and {p}.|{p} scored twice as {org} beat {org} in {city}.|After {first}'s death the house went to {p}.
The album, produced by {p}, was recorded in {city} in {year}.|Band members: {p} (guitar), {p} (drums), {p} (bass)
President {last} met {p} in {city} on {date}.|Judge {last} ruled against {org}.|Senator {p} of {state} opposed it.
{last} played {n} matches for {org} between {year} and {year}.|{p} is best known for his work with {p}.|His brother {first} was a {role}.
In the novel, {first} meets {first} at a party in {city}.|{first} tells {first} that she has to leave {city}.|{first} is angry with {last}.
The {org} building in {city} was designed by {p}.|It is named after {p}, who lived in {city} until {year}.|{p}'s theory was rejected by {last}.
Professor {p} of {org} disagrees.|"{say}," said {p}, {role} at {org}.|{last} added that {say}|Mr. {last} did not reply.
King {first} of {country} was succeeded by his son {first}.|Saint {first}'s church stands in {city}, {country}.|General {last} took {city}.
The river flows through {city} and {city} to {country}.|{city} is a town in {state}, {country}.|{n} people live in {city} ({country}).
{org}, based in {city}, bought {org} for {amount}.|{org} opened an office in {city}.|The {org} and {org} signed a contract in {year}.
{title} is the third album by {nation} band {band}.|{title} was released by {org} in {year}.|{p} sang {title} with {band}.|The single {title} reached number {n}.
{title} is a {year} {nation} film directed by {p}.|In {title}, {first} is a {role} in {city}.|{p} starred in {title} and {title}.|the {nation} series {title} ({year})
{club} beat {club} {n}-{n} in {city}.|{p} joined {club} from {club} in {year}.|{nation} striker {last} scored for {club}.|{club} signed {p}.|the {nation} club {club}
{band} toured with {band} in {year}.|{p} left {band} to form {band}.|{band} are a {nation} rock band from {city}.|The {nation} {role} {p} wrote {title}.
{p}, a {nation} {role}, speaks {nation}.|the novel {title} by {p}|{title} (song)|{title} is a game for {product}.|{product} runs on {product}.|I bought a {product} in {city}.
{nation} troops left {city}.|the {nation} president|{nation} and {nation} voters|The {title} Award went to {p}.|listening to {title} by {band}|my {product} broke|new {product} from {org}
RT @{handle}: {p} {say}|{p} is amazing #{handle}|so {first} just said {say} lol|watching {p} tonight|omg {first}!!! {say}|@{handle} {say}
I love {p}|{p} > {p}|Happy Birthday {p}!!|can't believe {p} is leaving {org}|back in {city} with {first} :)|{city} here we come
This agreement is made on {date} between {org} ("Lender") and {p} ("Borrower").|IN WITNESS WHEREOF, {p}, {role}, {org}
Executed by {p}, an individual residing in {city}, {state}.|Notices to {org}, {street}, attention {p}.
"""

PLACES = """
{city}|{city}, {country}|{city}, {state}|{city} ({country})|{city} (remote)|{city} office|{role}, {city}
Location: {city}|City: {city}|City {city}|Country: {country}|Ort: {city}|Ville : {city}|Ciudad: {city}|Place of birth {city}|Office: {city}
Weather in {city}|{n}° {city}|{city} {n}°|Flights to {city}|Hotel in {city}|Trip to {city}, {country}|{city} - {city}|{city} to {city}
From {city} to {city} on {date}|Meeting in {city}|Shipping to {country}|Delivered in {city}|The {city} team|our {city} office
Signed in from {city}, {country}|New login: {city} {time}|Last seen in {city}|I live in {city}.|We moved from {city} to {city}.
{street}|{street}|{street}, {city}|{street} {city}|{address}|{address}|Address: {street}|Address {address}|Street {street}|Strasse: {street}
Adresse : {address}|Dirección: {street}|Indirizzo: {street}|Ship to: {address}|Billing address {address}|Home: {street}|{org}, {street}
Deliver to {address}|Pick up at {street}|He lives at {street}.|Send it to {address} please|our office at {street}, {city}
{id} {city} {amount}|{city} {status} {date}|{n} {city} {country}|{date} {city} {city} {amount}|{say} in {city}|{say} near {street}
"""

ORGANIZATIONS = """
{org}|{org}|{org} - {topic}|{topic} | {org}|Company: {org}|Company {org}|Organization: {org}|Employer {org}|Client: {org}|Vendor: {org}
Account: {org}|Customer: {org}|Supplier {org}|Firma: {org}|Bank: {org}|{org} ({city})|{org}, {city}|{org} {amount}|{id} {org} {date}
Invoice from {org}|Payment to {org}|Contract with {org}|{org} invoice {id}|Welcome to {org}|{org} | {role} | {city}|Deal: {org}
{role} at {org}|works for {org}|{org} signed the contract|We lost {org} as a client.|{org} and {org} merge|quote for {org}
{say} for {org}|{org} {status} {amount}|{n} {org} {city}|meeting at {org} {time}|{org}: {say}|© 2024 {org}|{topic} ({org})
"""

BEFORE_A_PERSON = """
From|To|Cc|Bcc|By|by|with|for|via|cc|attn|Attn:|FAO|c/o|Re|Fwd|Owner|Owner:|Author|Author:|Assignee|Assignee:|Assigned to|Reporter|Reporter:
Reviewer|Reviewer:|Approver|Approved by|Requested by|Created by|Created by:|Updated by|Last edited by|Edited by|Modified by|Uploaded by|Posted by
Submitted by|Signed by|Signed-off-by:|Prepared by|Reviewed by|Written by|Added by|Invited by|Shared by|Shared with|Sent by|Sent to|Managed by
Customer|Customer:|Client|Client:|Patient|Patient:|Employee|Employee:|Student:|Teacher:|Tenant:|Landlord:|Guest:|Passenger:|Member:|Member
Contact|Contact:|Contact person:|Name|Name:|Full name:|Display name|Account holder:|Cardholder|Cardholder:|Payee|Payee:|Beneficiary:|Payer:
Sender:|Recipient:|Recipient|Ship to:|Bill to:|Deliver to|Sold to|Hired:|Candidate:|Applicant:|Interviewer:|Host:|Organizer:|Speaker:|Attendees:
Manager|Manager:|Supervisor:|Line manager:|Team lead:|Doctor:|Physician:|Nurse:|Lawyer:|Agent:|Driver:|Spouse:|Parent:|Guardian:|Next of kin:
Mr|Mrs|Ms|Dr|Dr.|Prof.|Herr|Frau|Monsieur|Madame|Mme|M.|Señor|Señora|Sig.|Sig.ra|Dott.|Pan|Pani|Sr.|Sra.|Dhr.|Mevr.|Herra|Rouva
Hi|Hello|Hey|Dear|Good morning|Good evening|Good afternoon|Morning|Thanks|Thank you|thx|Ty|Welcome|Welcome back|Welcome,|Bye|Cheers|Best|Best regards
Regards,|Kind regards,|Sincerely,|Yours,|Love,|xoxo|Congrats|Congratulations|Happy birthday|Sorry|ok|Ok|yes|no|lol|wow|btw|ping|@|poke|tell|ask|call
Hallo|Guten Morgen|Guten Tag|Moin|Servus|Liebe|Lieber|Sehr geehrte Frau|Danke|Gruß|Viele Grüße|Bonjour|Salut|Bonsoir|Chère|Cher|Merci|Cordialement
Hola|Buenos días|Querida|Querido|Estimado|Gracias|Saludos|Ciao|Buongiorno|Gentile|Cara|Caro|Grazie|Saluti|Olá|Oi|Bom dia|Caro|Obrigado|Beste|Hoi
Goedemorgen|Dag|Bedankt|Groeten|Cześć|Dzień dobry|Witaj|Dziękuję|Ahoj|Dobrý den|Szia|Hei|Hej|Tack|Takk|Merhaba|Sayın|Привет|Здравствуйте|Γεια σου
Kunde:|Kundin:|Name des Kunden|Ansprechpartner:|Bearbeiter:|Verfasser|Absender:|Empfänger:|Mitarbeiter:|Nom :|Client :|Auteur :|Expéditeur :|Destinataire :
Responsable :|Nombre:|Cliente:|Autor:|Remitente:|Destinatario:|Responsable:|Nome:|Mittente:|Paciente:|Responsável:|Naam:|Klant:|Afzender:|Klient:|Imię i nazwisko
Chat with|Call with|Meeting with|Lunch with|1:1 with|Sync with|Interview with|Dinner with|Email from|Message from|Mail from|Missed call from|Voicemail from
Reply to|Replying to|Forwarded from|In reply to|Mentioned by|Mention|Invite|Add|Remove|Message|Call|Follow|Unfollow|Block|Mute|Report|Assign to|Delegate to
Transfer to|Transfer from|Payment to|Payment from|Salary for|Payslip|Payslip for|Invoice for|Contract for|Offer for|Refund to|Reimburse|Expense report of
Say hi to|Waiting for|Talk to|Talked to|Met|Meet|Saw|I know|This is|I am|I'm|My name is|My boss|My wife|My husband|My son|My friend|our colleague|that was
"""

AFTER_A_PERSON = """
is typing|is typing…|is away|is online|is offline|(you)|(me)|(guest)|(host)|(external)|(owner)|(admin)|(inactive)|(deactivated)|joined|left|joined the meeting
has joined|has left|added you|mentioned you|invited you|replied|commented|commented:|reacted|liked this|shared a file|sent a message|started a call
wrote:|writes:|said|says|says hi|said that|asked|asked if|thinks|wants|needs|has|had|was|is|will|would like|can|cannot|did|does not|called|emailed|texted
approved|approved this|requested changes|merged|closed this|opened this|pushed|assigned|unassigned|resolved|changed the title|edited|deleted|uploaded
accepted|declined|tentative|signed|paid|owes you|requested|received|sent you|was born|lives in|moved to|works at|works for|joined us|retired|resigned|died
's calendar|'s screen|'s laptop|'s iPhone|'s files|'s desk|'s birthday|'s team|'s PC|'s MacBook|'s Zoom Meeting|'s profile|'s account|'s order|'s turn|'s email
<{mail}>|({mail})|[{mail}]|{mail}|{phone}|{role}|({role})|, {role}|- {role}|· {role}|| {role}|{time}|{date}|{ago}|{amount}|{status}|{id}|{n}|{city}|({city})|{org}|, {org}
schrieb:|hat geschrieben|ist online|hat Sie eingeladen|a écrit :|vous a invité|escribió:|te ha invitado|ha scritto:|escreveu:|schreef:|napisał(a):|skrev:|пишет
"""

BEFORE_A_PLACE = """
in|from|to|near|at|around|via|In|From|To|Near|Location:|Location|City:|City|Town:|Place:|Country:|Country|Region:|State:|Office:|Site:|Branch:|Destination:
Departure:|Arrival:|Origin:|Based in|Lives in|Born in|Living in|Moved to|Weather in|Weather:|Hotels in|Flights to|Flight to|Train to|Trip to|Visit|Visiting
Jobs in|Events in|News from|Map of|Directions to|Shipping to|Ships from|Delivered to|Ort:|Stadt:|Wohnort:|Geburtsort:|Ville :|Pays :|Ciudad:|País:|Città:|Luogo:
Cidade:|Plaats:|Miasto:|Nach|Aus|à|de|en|w|til|Time zone:|Timezone:|Local time in|Warehouse:|Store:|Airport:|University of|City of|County of|Port of
"""

BEFORE_AN_ORGANIZATION = """
at|for|with|by|from|Company:|Company|Organization:|Organisation:|Employer:|Employer|Client:|Client|Customer:|Account:|Account|Vendor:|Vendor|Supplier:
Partner:|Firm:|Bank:|Insurer:|School:|Publisher:|Manufacturer:|Seller:|Merchant:|Sold by|Invoice from|Payment to|Contract with|Works at|Working at|CEO of
Firma:|Unternehmen:|Kunde:|Société :|Entreprise :|Empresa:|Proveedor:|Azienda:|Ditta:|Bedrijf:|Klant:|Quote for|Deal:|Lead:|Opportunity:|Welcome to|© 2024
Subsidiary of|Shares of|Merger with|Meeting at|Interview at|Offer from|Ticket from|Tender:|Purchase order|Statement from|a division of|on behalf of|acquired
"""


def is_held(text: str) -> bool:
    """Return whether `text`, a template or a name or a line, belongs to the fifth that is kept for measuring."""
    return zlib.crc32(text.encode()) % 5 == 0


def templates(rows: str, held: bool) -> list[str]:
    """Return the templates of `rows` that are held or those that are not. A bare slot such as "{p}" is in both."""
    parts = [part for row in rows.strip().splitlines() for part in re.split(r"(?<! )\|(?! )", row) if part.strip()]
    return [part for part in parts if re.fullmatch(r"\{\w+\}", part) or is_held(part) == held]
