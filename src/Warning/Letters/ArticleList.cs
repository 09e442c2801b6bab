using System.Globalization;
using System.Text.RegularExpressions;

namespace EarlyWarning.Letters;

/// <summary>Finds what a person wrote on the list of articles that letters may cite: 《劳动法》第50条 is 中华人民共和国劳动法 第五十条.</summary>
internal static partial class ArticleList
{
    private const string Republic = "中华人民共和国";

    /// <summary>Returns the article as letters cite it, a paragraph or item of it included; null if it is not on the list.</summary>
    public static string? Find(string written, IEnumerable<string> articles)
    {
        Match match = Written().Match(written.Trim());
        if (!match.Success) return null;
        string law = match.Groups["law"].Value.Trim(), article = $"第{InChinese(match.Groups["article"].Value)}条", rest = match.Groups["rest"].Value;
        string? found = articles.FirstOrDefault(one => one == $"{law} {article}") ?? articles.FirstOrDefault(one => one == $"{Republic}{law} {article}");
        return found is null ? null : found + rest;
    }

    private static string InChinese(string number)
    {
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int value) || value is < 1 or > 999) return number;
        const string Digits = "零一二三四五六七八九";
        int hundreds = value / 100, tens = value / 10 % 10, ones = value % 10;
        string text = hundreds > 0 ? $"{Digits[hundreds]}百" : "";
        if (tens > 0) text += hundreds == 0 && tens == 1 ? "十" : $"{Digits[tens]}十";
        else if (hundreds > 0 && ones > 0) text += "零";
        return ones > 0 ? text + Digits[ones] : text;
    }

    // A law, in title marks or not; an article in Chinese or Arabic figures; and a paragraph or item of it.
    [GeneratedRegex(
        @"^《?(?<law>[^《》\s]+?)》?\s*第\s*(?<article>[0-9]+|[零〇一二三四五六七八九十百]+)\s*条(?<rest>(第[一二三四五六七八九十]+[款项])*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Written();
}
