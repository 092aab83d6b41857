"""The look of a document for people who find small print hard: large, plain, spaced, with real styles."""

from dataclasses import dataclass

from .ooxml import HEAD, MAIN

LABEL, SENTENCE, ITEM, NUMBER, QUOTE = "EasyLabel", "EasySentence", "ListBullet", "ListNumber", "Quote"
TITLE, HEADING, SMALL_HEADING, SMALL = "Title", "Heading2", "Heading3", "EasySmall"
CARE, CARE_TITLE = "EasyCare", "EasyCareTitle"
_FONT = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial" w:eastAsia="Arial"/>'
_FRAME = (
    '<w:pBdr><w:left w:val="single" w:sz="24" w:space="12" w:color="3B4A63"/></w:pBdr>'
    '<w:ind w:left="240" w:right="240"/>'
)
_MANY = '<w:multiLevelType w:val="hybridMultilevel"/>'
_LANGUAGE = '<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/>'


@dataclass(frozen=True, slots=True)
class _Style:
    id: str
    name: str
    points: float
    before: int
    after: int
    line: int = 336
    look: str = ""
    more: str = ""
    next: str = ""


def styles(points: int = 18, small: int = 12) -> str:
    """Write the styles for words of this many points; headings are larger, labels smaller."""
    tight = points > 20  # a page of a session pack holds a picture and a table too
    every = [
        _Style(TITLE, "Title", points * 1.6, 0, 360, look="<w:b/>", more='<w:outlineLvl w:val="0"/>'),
        _Style("Heading1", "heading 1", points * 1.45, 360, 240, look="<w:b/>", more=_heading(0)),
        _Style(HEADING, "heading 2", points * 1.2, 80, 160, look="<w:b/>", more=_heading(1), next=SENTENCE),
        _Style(SMALL_HEADING, "heading 3", points, 160, 120, look="<w:b/>", more=_heading(2), next=SENTENCE),
        _Style(LABEL, "Easy Label", max(points - 4, 10), 560, 40, look='<w:color w:val="3B4A63"/>',
               more="<w:keepNext/>", next=HEADING),
        _Style(SENTENCE, "Easy Sentence", points, 0, 100 if tight else 200, 276 if tight else 336),
        _Style(ITEM, "List Bullet", points, 0, 160, more=_list(1)),
        _Style(NUMBER, "List Number", points, 0, 160),
        _Style(QUOTE, "Quote", points, 120, 240,
               more='<w:pBdr><w:left w:val="single" w:sz="24" w:space="12" w:color="1C7F80"/></w:pBdr>'
               '<w:ind w:left="480" w:right="240"/>'),
        _Style(SMALL, "Easy Small", small, 0, 80, line=264),
        _Style(CARE, "Easy Care", min(points, 16), 0, 100, line=276, more=_FRAME),
        _Style(CARE_TITLE, "Easy Care Title", min(points, 18), 480, 120, look="<w:b/>",
               more=f"<w:keepNext/>{_FRAME}", next=CARE),
    ]  # fmt: skip
    size = points * 2
    return (
        f'{HEAD}<w:styles xmlns:w="{MAIN}"><w:docDefaults><w:rPrDefault><w:rPr>{_FONT}'
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>{_LANGUAGE}</w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:after="200" w:line="336" w:lineRule="auto"/></w:pPr>'
        "</w:pPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        "<w:qFormat/></w:style>"
        + "".join(_style(each) for each in every)
        + _table()
        + '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr>'
        '<w:color w:val="0B4F8A"/><w:u w:val="single"/></w:rPr></w:style></w:styles>'
    )


def _style(style: _Style) -> str:
    size = round(style.points * 2)
    next = f'<w:next w:val="{style.next}"/>' if style.next else ""
    gaps = f'w:before="{style.before}" w:after="{style.after}" w:line="{style.line}"'
    spacing = f'<w:spacing {gaps} w:lineRule="auto"/>'
    inner = style.more
    for late in ("<w:ind", "<w:outlineLvl"):
        if late in inner:  # the schema wants spacing before these
            inner = inner.replace(late, spacing + late, 1)
            break
    else:
        inner += spacing
    return (
        f'<w:style w:type="paragraph" w:styleId="{style.id}"><w:name w:val="{style.name}"/>'
        f'<w:basedOn w:val="Normal"/>{next}<w:qFormat/><w:pPr>{inner}</w:pPr>'
        f'<w:rPr>{style.look}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr></w:style>'
    )


def _heading(level: int) -> str:
    return f'<w:keepNext/><w:keepLines/><w:outlineLvl w:val="{level}"/>'


def _list(number: int) -> str:
    return f'<w:numPr><w:numId w:val="{number}"/></w:numPr>'


def _table() -> str:
    edges = "".join(
        f'<w:{side} w:val="single" w:sz="8" w:space="0" w:color="3B4A63"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    return (
        '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr>'
        f'<w:tblBorders>{edges}</w:tblBorders><w:tblCellMar><w:top w:w="80" w:type="dxa"/>'
        '<w:left w:w="120" w:type="dxa"/><w:bottom w:w="80" w:type="dxa"/><w:right w:w="120" w:type="dxa"/>'
        "</w:tblCellMar></w:tblPr></w:style>"
    )


def numbering(ordered: int) -> str:
    """Write the lists: number 1 has bullets, those from 2 to `ordered` have figures and begin with 1 each."""
    levels = "".join(_level(depth, "bullet", "•") for depth in range(3))
    figures = "".join(_level(depth, "decimal", f"%{depth + 1}.") for depth in range(3))
    nums = '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>' + "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        for number in range(2, ordered + 1)
    )
    return (
        f'{HEAD}<w:numbering xmlns:w="{MAIN}">'
        f'<w:abstractNum w:abstractNumId="1">{_MANY}{levels}</w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="2">{_MANY}{figures}</w:abstractNum>'
        f"{nums}</w:numbering>"
    )


def _level(depth: int, kind: str, text: str) -> str:
    left = 567 * (depth + 1)
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{left}" w:hanging="425"/></w:pPr></w:lvl>'
    )
