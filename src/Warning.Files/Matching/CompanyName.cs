using System.Text;
using EarlyWarning.Files.Cells;

namespace EarlyWarning.Files.Matching;

/// <summary>
/// Normalizes company names for comparison: full-width characters become ASCII, letters lower case, and spaces and brackets of any kind are
/// removed (their contents are kept). A shorter form also lacks the legal form at the end. 厂, 店, 集团 and 分公司 are kept: a factory, its
/// shop, its group and its branch are different companies.
/// </summary>
internal static class CompanyName
{
    /// <summary>The length of the longest name, in characters; longer text is no name and matches no company.</summary>
    public const int LongestInCharacters = 200;

    /// <summary>The length of the longest name, in UTF-8 bytes.</summary>
    public const int Longest = 4 * LongestInCharacters;

    // A form that ends in another one comes before it.
    private static readonly byte[][] LegalForms = [.. new[]
    {
        "股份有限公司", "有限责任公司", "有限公司", "股份公司", "公司", "特殊普通合伙", "普通合伙", "有限合伙", "个人独资企业", "个人独资", "个体工商户",
    }.Select(Encoding.UTF8.GetBytes)];

    private static readonly byte[] Branch = Encoding.UTF8.GetBytes("分公司");

    /// <summary>Returns whether a text has more characters than any name.</summary>
    public static bool IsTooLong(ReadOnlySpan<byte> text) => TextCell.IsLongerThan(text, LongestInCharacters);

    /// <summary>Writes the normalized form, which is never longer than the name, and returns its length; 0 if the name is too long.</summary>
    public static int Normalize(ReadOnlySpan<byte> name, Span<byte> into)
    {
        if (name is [(byte)'\'' or (byte)'=', ..]) name = TextCell.Trim(name);
        if (name.Length > Longest) return 0;
        int folded = FullWidth.Fold(name, into);
        int written = 0;
        for (int i = 0; i < folded;)
        {
            int drop = Dropped(into[i..folded]);
            if (drop > 0)
            {
                i += drop;
                continue;
            }

            byte one = into[i++];
            into[written++] = one is >= (byte)'A' and <= (byte)'Z' ? (byte)(one | 0x20) : one;
        }

        return written;
    }

    /// <summary>Returns a normalized name without its legal form, or unchanged if nothing else would be left.</summary>
    public static ReadOnlySpan<byte> WithoutLegalForm(ReadOnlySpan<byte> normalized)
    {
        if (normalized.EndsWith(Branch)) return normalized;
        foreach (byte[] form in LegalForms)
        {
            if (normalized.Length > form.Length && normalized.EndsWith(form)) return normalized[..^form.Length];
        }

        return normalized;
    }

    /// <summary>Returns the length in bytes of the space or bracket that the text begins with, or 0.</summary>
    private static int Dropped(ReadOnlySpan<byte> text) => text switch
    {
        [(byte)' ' or (byte)'(' or (byte)')' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'<' or (byte)'>', ..] => 1,
        // U+3008 to U+3011 and U+3014 to U+301B: 〈〉《》「」『』【】〔〕〖〗〘〙〚〛.
        [0xE3, 0x80, (>= 0x88 and <= 0x91) or (>= 0x94 and <= 0x9B), ..] => 3,
        _ => 0,
    };
}
