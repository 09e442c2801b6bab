using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace EarlyWarning.Files.Word;

/// <summary>
/// A red double rule of 170 mm across the middle of the page, as one drawn shape of two bars: borders of paragraphs end where the programs like, shapes to a hundredth of a millimetre.
/// </summary>
internal static class DoubleRule
{
    public const double Thick = 0.9;
    public const double Gap = 0.4;
    public const double Thin = 0.3;
    public const double Height = Thick + Gap + Thin;

    /// <summary>Thick over thin, at the top of its paragraph.</summary>
    public static Run UnderIssuer() => Draw(1, "paragraph", 0, [(0, Thick), (Thick + Gap, Height)]);

    /// <summary>Thin over thick, at its distance from the lower edge of the page.</summary>
    public static Run AtFoot() => Draw(2, "page", LetterForm.PageHeight - LetterForm.LowerRule - Height, [(0, Thin), (Thin + Gap, Height)]);

    private static Run Draw(int id, string from, double offset, (double Top, double Bottom)[] bars) => new(new AlternateContent(string.Create(CultureInfo.InvariantCulture, $"""
        <mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
        <mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="{id}" behindDoc="1" locked="1" layoutInCell="1" allowOverlap="1">
        <wp:simplePos x="0" y="0"/>
        <wp:positionH relativeFrom="page"><wp:align>center</wp:align></wp:positionH>
        <wp:positionV relativeFrom="{from}"><wp:posOffset>{LetterForm.Emu(offset)}</wp:posOffset></wp:positionV>
        <wp:extent cx="{Width}" cy="{LetterForm.Emu(Height)}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>
        <wp:docPr id="{id}" name="红色双线 {id}"/><wp:cNvGraphicFramePr/>
        <a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr/><wps:spPr>
        <a:xfrm><a:off x="0" y="0"/><a:ext cx="{Width}" cy="{LetterForm.Emu(Height)}"/></a:xfrm>
        <a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="{Width}" h="{LetterForm.Emu(Height)}">{string.Concat(bars.Select(Bar))}</a:path></a:pathLst></a:custGeom>
        <a:solidFill><a:srgbClr val="{LetterStyles.Red}"/></a:solidFill><a:ln><a:noFill/></a:ln>
        </wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent>
        """)));

    private static long Width => LetterForm.Emu(LetterForm.RuleLength);

    private static string Bar((double Top, double Bottom) bar) =>
        $"<a:moveTo>{Point(0, bar.Top)}</a:moveTo>{LineTo(Width, bar.Top)}{LineTo(Width, bar.Bottom)}{LineTo(0, bar.Bottom)}<a:close/>";

    private static string LineTo(long x, double y) => $"<a:lnTo>{Point(x, y)}</a:lnTo>";

    private static string Point(long x, double y) => string.Create(CultureInfo.InvariantCulture, $"<a:pt x=\"{x}\" y=\"{LetterForm.Emu(y)}\"/>");
}
