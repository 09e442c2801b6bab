using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace EarlyWarning.Files.Drafts;

/// <summary>The lines of a scan file with comments, objects one in the other.</summary>
internal sealed class DraftText
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public void Open(string line)
    {
        Line(line);
        _depth++;
    }

    public void Close(string line)
    {
        _depth--;
        Line(line);
    }

    public void Line(string line) => _text.Append(' ', _depth * 2).Append(line).Append('\n');

    public void Comment(string text)
    {
        foreach (string line in text.Split('\n'))
            Line("// " + line);
    }

    public override string ToString() => _text.ToString();

    public static string Quote(string text) => "\"" + JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text) + "\"";

    public static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
