using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Tests.Text;

public sealed class DiagnosticsTests
{
    [Fact]
    public void They_are_sorted_by_file_line_column_and_code()
    {
        Diagnostics diagnostics = new();
        SourceText b = new("b.json", "x\nyz"u8.ToArray()), a = new("a.json", "x"u8.ToArray());
        diagnostics.Error("EW1002", b, 3, Said("4"));
        diagnostics.Error("EW1001", b, 3, Said("3"));
        diagnostics.Warning("EW1901", b, 0, Said("2"));
        diagnostics.Error("EW1001", a, 0, Said("1"));

        Assert.Equal(["1", "2", "3", "4"], diagnostics.ToSortedList().Select(d => d.Message));
    }

    [Fact]
    public void Only_errors_stop_a_load()
    {
        Diagnostics diagnostics = new();
        diagnostics.Warning("EW1901", Files.Source("x"), 0, Said("x"));
        Assert.False(diagnostics.HasErrors);
        diagnostics.Error("EW1002", Files.Source("x"), 0, Said("x"));
        Assert.True(diagnostics.HasErrors);
    }

    [Fact]
    public void A_fault_of_an_expression_is_placed_inside_its_text()
    {
        JsonValue json = Files.Json("""["t == '\u6b20\"' && 欠 = 3"]""").Items[0];
        Diagnostics diagnostics = new();
        Parser.Parse(json.Text, out IReadOnlyList<Fault> faults);
        diagnostics.Errors(new LocatedText(json.Text, json), faults);

        Assert.Equal([19, 24], diagnostics.ToSortedList().Select(d => d.Column));
    }

    private static Message Said(string text) => Message.Of("said", text, text);
}
