using System.Text;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Tests.Text;

internal static class Files
{
    public static SourceText Source(string text) => new("f.json", Encoding.UTF8.GetBytes(text));

    public static JsonValue Json(string text)
    {
        Diagnostics diagnostics = new();
        JsonValue? value = JsonParser.Parse(Source(text), diagnostics);
        Assert.Empty(diagnostics.ToSortedList());
        return value!;
    }

    public static string[] Faults(string text, Action<SourceText, Diagnostics> read)
    {
        Diagnostics diagnostics = new();
        read(Source(text), diagnostics);
        return diagnostics.ToSortedList().Select(d => $"{d.Line}:{d.Column} {d.Code} {d.Message}").ToArray();
    }

    public static string[] JsonFaults(string text) => Faults(text, (source, diagnostics) => JsonParser.Parse(source, diagnostics));
}
