"""Documents of our own making: PDF, Word and EPUB files from lines of text, in as few bytes as their readers accept."""

from __future__ import annotations

import io
import zipfile

TITLE = "Baker of Tolland wins bread prize"
STORY = (
    "A baker from Tolland won the bread prize of the county on Sunday with a loaf that took her three days to make.",
    "Agnes Holm, 54, used rye from her brother's field and water from a well that was dug in 1823.",
    "“I have never left the village for longer than a week,” she said after the mayor had given her the prize.",
    "The prize of 2,000 crowns will pay for a new oven, which Holm expects to be ready before the harvest.",
)


def pdf(*pages: list[tuple[float, float, float, str]], trailer: str = "") -> bytes:
    """Pages of (x, y from below, size of letters, text), in Courier, in the order given."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>"]
    kids = []
    for page in pages:
        stream = "".join(f"BT /F1 {size} Tf {x} {y} Td ({_escaped(text)}) Tj ET\n" for x, y, size, text in page)
        kids.append(f"{len(objects) + 1} 0 R")
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects) + 2} 0 R "
                       "/Resources << /Font << /F1 3 0 R >> >> >>")
        objects.append(f"<< /Length {len(stream.encode('cp1252'))} >>\nstream\n{stream}endstream")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    body, places = b"%PDF-1.4\n", []
    for number, text in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{text}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return body + (f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(objects) + 1} "
                   f"/Root 1 0 R {trailer}>>\nstartxref\n{len(body)}\n%%EOF\n").encode()


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def wrapped(text: str, width: int) -> list[str]:
    """Lines of at most so many letters; a word that does not fit is broken with a hyphen where it is long enough."""
    lines = [""]
    for word in text.split():
        room = width - len(lines[-1]) - 1
        if len(word) <= room or not lines[-1]:
            lines[-1] = f"{lines[-1]} {word}".strip()
        elif len(word) >= 6 and room >= 3 and word.isalpha():
            lines[-1] += f" {word[:room - 1]}-"
            lines.append(word[room - 1:])
        else:
            lines.append(word)
    return lines


def printed(paragraphs: tuple[str, ...], x: float = 60, y: float = 700, width: int = 80) -> list[tuple[float, float, float, str]]:
    """A column of paragraphs in letters of 10 points, with a small space between paragraphs."""
    lines = []
    for paragraph in paragraphs:
        for line in wrapped(paragraph, width):
            lines.append((x, y, 10, line))
            y -= 12
        y -= 6
    return lines


def zipped(files: dict[str, str | bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return data.getvalue()


def docx(body: str, prolog: str = "", **more: str | bytes) -> bytes:
    """A Word file whose document holds this XML."""
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    package = "http://schemas.openxmlformats.org/package/2006"
    office = "http://schemas.openxmlformats.org/officeDocument/2006"
    return zipped({
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
        f'Type="{office}/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<?xml version="1.0" encoding="UTF-8"?>{prolog}<w:document xmlns:w="{word}"><w:body>{body}</w:body></w:document>',
        "word/styles.xml": f'<w:styles xmlns:w="{word}"><w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/>'
        "</w:style></w:styles>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
        f'Type="{office}/relationships/styles" Target="styles.xml"/></Relationships>', **more})


def word_paragraph(text: str, style: str = "") -> str:
    styled = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{styled}<w:r><w:t>{text}</w:t></w:r></w:p>"


def epub(*chapters: tuple[str, tuple[str, ...]], title: str = "The breads of Tolland", **more: str | bytes) -> bytes:
    """A book of chapters, each a heading and paragraphs."""
    names = [f"ch{number}.xhtml" for number in range(len(chapters))]
    manifest = "".join(f'<item id="c{n}" href="{name}" media-type="application/xhtml+xml"/>' for n, name in enumerate(names))
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(names)))
    pages = {f"OEBPS/{name}": '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>'
             f"<body><h1>{heading}</h1>{''.join(f'<p>{text}</p>' for text in texts)}</body></html>"
             for name, (heading, texts) in zip(names, chapters)}
    return zipped({
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
        "OEBPS/book.opf": '<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{title}</dc:title><dc:creator>Agnes Holm</dc:creator><dc:date>2018-05-01</dc:date></metadata>"
        f'<manifest>{manifest}</manifest><spine>{spine}</spine></package>', **pages, **more})


MAIL = f"""From: =?utf-8?q?The_Tolland_Ledger?= <ledger@tolland.example>
To: you@tolland.example
Subject: Fwd: {TITLE}
Date: Mon, 14 May 2018 23:30:00 -0500
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="b"

--b
Content-Type: text/plain; charset="utf-8"

{"%s".join(["", "", "", "", ""])}
--b
Content-Type: text/html; charset="utf-8"
Content-Transfer-Encoding: 8bit

<html><body><table><tr><td><p>View this email in your browser</p></td></tr><tr><td>{"".join(f"<p>{text}</p>" for text in STORY)}</td></tr>
<tr><td><p>Unsubscribe</p></td></tr></table></body></html>
--b--
""".replace("%s%s%s%s", "Read the mail as HTML.").encode()

MARKDOWN = f"""---
title: "{TITLE}"
date: 2018-05-14
author: Ruth Benoit
url: https://ledger.example/bread
tags: [bread]
---

# {TITLE}

{STORY[0]}

{STORY[1].replace("her brother's field", "[her brother's field](https://ledger.example/field)")}

> {STORY[2]}

**The prize** of 2,000 crowns will pay for a *new oven*, which Holm expects to be ready before the harvest.
""".encode()
