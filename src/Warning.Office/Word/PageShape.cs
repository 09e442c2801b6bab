using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace EarlyWarning.Office.Word;

/// <summary>
/// Creates shapes of the rule's length, centred on the page at a distance from its upper edge. Text does not flow around them.
/// Programs place borders and frames of paragraphs differently; shapes are exact to a hundredth of a millimetre.
/// </summary>
internal static class PageShape
{
    private static readonly string Width = Number(LetterLayout.Emu(LetterLayout.RuleLength));

    /// <summary>Creates horizontal bars in red; tops and bottoms in millimetres from the top of the shape.</summary>
    public static Run Bars(int id, string name, double top, double height, params (double Top, double Bottom)[] bars) => Shape(id, name, top, height, $"""
        <a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="{Width}" h="{Emu(height)}">{string.Concat(bars.Select(Bar))}</a:path></a:pathLst></a:custGeom>
        <a:solidFill><a:srgbClr val="{LetterStyles.Red}"/></a:solidFill><a:ln><a:noFill/></a:ln></wps:spPr><wps:bodyPr/>
        """);

    /// <summary>
    /// Creates a paragraph at a distance from the upper edge of the page. The shape begins at the edge and has the distance as its inner margin, because
    /// LibreOffice ignores offsets of shapes with text in a header.
    /// </summary>
    public static Run Text(int id, string name, double top, double height, Paragraph paragraph) => Shape(id, name, 0, top + height, $"""
        <a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>
        <wps:txbx><w:txbxContent>{paragraph.OuterXml}</w:txbxContent></wps:txbx>
        <wps:bodyPr wrap="square" lIns="0" tIns="{Emu(top)}" rIns="0" bIns="0" anchor="t"><a:noAutofit/></wps:bodyPr>
        """, kind: " txBox=\"1\"");

    private static Run Shape(int id, string name, double top, double height, string content, string kind = "") => new(new AlternateContent($"""
        <mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
        <mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="{Number(id)}" behindDoc="1" locked="1" layoutInCell="1" allowOverlap="1">
        <wp:simplePos x="0" y="0"/>
        <wp:positionH relativeFrom="page"><wp:align>center</wp:align></wp:positionH>
        <wp:positionV relativeFrom="page"><wp:posOffset>{Emu(top)}</wp:posOffset></wp:positionV>
        <wp:extent cx="{Width}" cy="{Emu(height)}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>
        <wp:docPr id="{Number(id)}" name="{name}"/><wp:cNvGraphicFramePr/>
        <a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr{kind}/><wps:spPr>
        <a:xfrm><a:off x="0" y="0"/><a:ext cx="{Width}" cy="{Emu(height)}"/></a:xfrm>
        {content}
        </wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent>
        """));

    private static string Bar((double Top, double Bottom) bar) =>
        $"<a:moveTo>{Point("0", bar.Top)}</a:moveTo>{LineTo(Width, bar.Top)}{LineTo(Width, bar.Bottom)}{LineTo("0", bar.Bottom)}<a:close/>";

    private static string LineTo(string x, double y) => $"<a:lnTo>{Point(x, y)}</a:lnTo>";

    private static string Point(string x, double y) => $"<a:pt x=\"{x}\" y=\"{Emu(y)}\"/>";

    private static string Emu(double millimetres) => Number(LetterLayout.Emu(millimetres));

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
