using DocumentFormat.OpenXml.Wordprocessing;

namespace EarlyWarning.Office.Word;

/// <summary>
/// The fonts that the standard names, each with a substitute. They are licensed, so none is embedded.
/// </summary>
internal static class LetterFonts
{
    public const string FangSong = "仿宋_GB2312";
    public const string XiaoBiaoSong = "方正小标宋简体";
    public const string Hei = "黑体";
    public const string Song = "宋体";
    public const string Latin = "Times New Roman";

    public static Fonts Create() => new(
        Chinese(FangSong, "仿宋", FontFamilyValues.Modern, "02010609060101010101"),
        Chinese(XiaoBiaoSong, "宋体", FontFamilyValues.Roman, "02010601030101010101"),
        Chinese(Hei, "SimHei", FontFamilyValues.Swiss, "02010609060101010101"),
        Chinese(Song, "SimSun", FontFamilyValues.Roman, "02010600030101010101"));

    private static Font Chinese(string name, string instead, FontFamilyValues family, string panose) => new(
        new AltName { Val = instead },
        new Panose1Number { Val = panose },
        new FontCharSet { Val = "86" },
        new FontFamily { Val = family },
        new Pitch { Val = FontPitchValues.Variable })
    {
        Name = name,
    };
}
