using System.Text;
using EarlyWarning.Files.Cells;

namespace EarlyWarning.Files.Tables;

/// <summary>
/// The name of a column as a person reads it: without white space and line breaks wherever they stand, full-width characters as ASCII, and apart from it the
/// unit in brackets at its end. <c>欠薪金额 （万元）</c> is <c>欠薪金额</c> in <c>万元</c>.
/// </summary>
internal sealed record HeaderName
{
    private HeaderName(string text, string bare, CellUnit? unit) => (Text, Bare, Unit) = (text, bare, unit);

    /// <summary>The whole name; empty where the cell is blank.</summary>
    public string Text { get; }

    /// <summary>The name without its unit.</summary>
    public string Bare { get; }

    /// <summary>The unit; null: the name has none that is known.</summary>
    public CellUnit? Unit { get; }

    /// <summary>Reads the name in a cell.</summary>
    public static HeaderName Of(string cell)
    {
        string text = Normalize(cell);
        if (text.Length == 0 || text[^1] != ')') return new HeaderName(text, text, null);
        int open = text.LastIndexOf('(');
        if (open <= 0) return new HeaderName(text, text, null);
        string inside = text[(open + 1)..^1];
        int colon = inside.IndexOf("单位:", StringComparison.Ordinal);
        if (colon >= 0) inside = inside[(colon + "单位:".Length)..];
        return CellUnit.TryFind(inside, out CellUnit? unit) ? new HeaderName(text, text[..open], unit) : new HeaderName(text, text, null);
    }

    /// <summary>Returns a text without white space, its full-width characters as ASCII.</summary>
    public static string Normalize(string text)
    {
        StringBuilder normal = new(text.Length);
        foreach (char one in text)
        {
            switch (one)
            {
                case '\u200B' or '\u2060' or '\uFEFF':
                case var space when char.IsWhiteSpace(space):
                    break;
                case >= '\uFF01' and <= '\uFF5E':
                    normal.Append((char)(one - '\uFF01' + '!'));
                    break;
                case '【' or '〔' or '﹙':
                    normal.Append('(');
                    break;
                case '】' or '〕' or '﹚':
                    normal.Append(')');
                    break;
                default:
                    normal.Append(one);
                    break;
            }
        }

        return normal.ToString();
    }
}
