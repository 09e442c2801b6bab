using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace EarlyWarning.Files.Drafting;

/// <summary>Writes the lines of a scan file with comments, indented by the depth of objects.</summary>
internal sealed class DraftText
{
    private readonly StringBuilder text = new();
    private int depth;

    public void Open(string line)
    {
        Line(line);
        depth++;
    }

    public void Close(string line)
    {
        depth--;
        Line(line);
    }

    public void Line(string line) => this.text.Append(' ', depth * 2).Append(line).Append('\n');

    public void Comment(string text)
    {
        foreach (string line in text.Split('\n'))
            Line("// " + line);
    }

    public override string ToString() => this.text.ToString();

    public static string Quote(string text) => "\"" + JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text) + "\"";

    public static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
