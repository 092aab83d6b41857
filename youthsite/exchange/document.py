"""The parts of a Word file around its words: type list, links, properties, header and footer, page size."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

from .keys import in_xml
from .ooxml import HEAD, MAIN, RELATED, Numbers, attribute, packed, paragraph, run
from .styles import SMALL, numbering, styles

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_CORE = "application/vnd.openxmlformats-package.core-properties+xml"
_CUSTOM = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_SPACES = (
    f'xmlns:w="{MAIN}" xmlns:r="{RELATED}" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
_PARTS = {
    "styles": f"{_WORD}.styles+xml",
    "numbering": f"{_WORD}.numbering+xml",
    "settings": f"{_WORD}.settings+xml",
    "header": f"{_WORD}.header+xml",
    "footer": f"{_WORD}.footer+xml",
}


@dataclass(frozen=True)
class Document:
    """What a Word file is made of: `body` is WordprocessingML; `properties` come back with the file."""

    title: str
    header: str
    body: str
    numbers: Numbers
    points: int = 18
    small: int = 12
    landscape: bool = False
    properties: Mapping[str, str] = field(default_factory=dict)


def document_bytes(document: Document) -> bytes:
    """Give the file; the same document always gives the same bytes."""
    pictures = document.numbers.pictures
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{kind}"/>' for name, kind in _PARTS.items()
    )
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="png" ContentType="image/png"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>{types}'
        f'<Override PartName="/docProps/core.xml" ContentType="{_CORE}"/>'
        f'<Override PartName="/docProps/custom.xml" ContentType="{_CUSTOM}"/>'
        "</Types>",
        "_rels/.rels": _links(
            [
                ("rId1", f"{_OFFICE}/relationships/officeDocument", "word/document.xml", False),
                ("rId2", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml", False),
                ("rId3", f"{_OFFICE}/relationships/custom-properties", "docProps/custom.xml", False),
            ]
        ),
        "docProps/core.xml": _core(document.title),
        "docProps/custom.xml": _custom(document.properties),
        "word/document.xml": f"{HEAD}<w:document {_SPACES}><w:body>{document.body}"
        f"{_section(landscape=document.landscape)}</w:body></w:document>",
        "word/_rels/document.xml.rels": _links(
            [
                *((f"rPart{n}", f"{RELATED}/{name}", f"{name}.xml", False) for n, name in enumerate(_PARTS)),
                *(
                    (f"rPic{n}", f"{RELATED}/image", f"media/{name}", False)
                    for n, name in enumerate(pictures)
                ),
                *((id, f"{RELATED}/hyperlink", to, True) for to, id in document.numbers.links.items()),
            ]
        ),
        "word/styles.xml": styles(document.points, document.small),
        "word/numbering.xml": numbering(document.numbers.lists),
        "word/settings.xml": _settings(),
        "word/header.xml": f"{HEAD}<w:hdr {_SPACES}>{paragraph(run(document.header), SMALL)}</w:hdr>",
        "word/footer.xml": f"{HEAD}<w:ftr {_SPACES}>{_page_number()}</w:ftr>",
    }
    return packed(parts | {f"word/media/{name}": data for name, data in pictures.items()})


def _links(links: list[tuple[str, str, str, bool]]) -> str:
    inner = "".join(
        f'<Relationship Id="{id}" Type="{kind}" Target={attribute(target)}'
        + (' TargetMode="External"/>' if outside else "/>")
        for id, kind, target, outside in links
    )
    return f'{HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'


def _core(title: str) -> str:
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(in_xml(title))}</dc:title><dc:language>en-GB</dc:language></cp:coreProperties>"
    )


def _custom(properties: Mapping[str, str]) -> str:
    inner = "".join(
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{number}" name={attribute(name)}>'
        f"<vt:lpwstr>{escape(in_xml(value))}</vt:lpwstr></property>"
        for number, (name, value) in enumerate(properties.items(), start=2)
    )
    return (
        f'{HEAD}<Properties xmlns="{_OFFICE}/custom-properties" xmlns:vt="{_OFFICE}/docPropsVTypes">'
        f"{inner}</Properties>"
    )


def _settings() -> str:
    return (
        f'{HEAD}<w:settings xmlns:w="{MAIN}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
        '<w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="en-GB"/></w:settings>'
    )


def _section(*, landscape: bool) -> str:
    size = 'w:w="16838" w:h="11906" w:orient="landscape"' if landscape else 'w:w="11906" w:h="16838"'
    edge = 850 if landscape else 1134
    names = list(_PARTS)
    return (
        f'<w:sectPr><w:headerReference w:type="default" r:id="rPart{names.index("header")}"/>'
        f'<w:footerReference w:type="default" r:id="rPart{names.index("footer")}"/><w:pgSz {size}/>'
        f'<w:pgMar w:top="1417" w:right="{edge}" w:bottom="1134" w:left="{edge}" '
        'w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
    )


def _page_number() -> str:
    def count(name: str) -> str:
        return f'<w:fldSimple w:instr="{name}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'

    inside = f"{run('Page ')}{count('PAGE')}{run(' of ')}{count('NUMPAGES')}"
    return paragraph(inside, SMALL, more='<w:jc w:val="right"/>')
