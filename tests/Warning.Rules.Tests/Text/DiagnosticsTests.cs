using System.Text;
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

    [Theory]
    [InlineData(Diagnostics.MostOfOneCode, 0)]
    [InlineData(Diagnostics.MostOfOneCode + 1, 1)]
    [InlineData(Diagnostics.MostOfOneCode + 1_234_567, 1_234_567)]
    public void Of_one_code_the_first_hundred_are_listed_and_the_others_counted(int faults, int others)
    {
        Diagnostics diagnostics = new();
        SourceText source = new("b.json", Encoding.UTF8.GetBytes(new string('\n', 200)));
        for (int fault = 0; fault < faults; fault++) diagnostics.Error("EW1004", source, Math.Min(fault, 199), Said("x"));
        diagnostics.Warning("EW1901", new SourceText("c.json", "x"u8.ToArray()), 0, Said("y"));

        IReadOnlyList<Diagnostic> listed = diagnostics.ToSortedList();
        Assert.Equal(faults + 1, diagnostics.Count);
        Assert.Equal(Diagnostics.MostOfOneCode, listed.Count(d => d.Message == "x"));
        Assert.Equal("c.json:1:1: warning EW1901: y", listed[Diagnostics.MostOfOneCode].ToString());
        string verb = others == 1 ? "is" : "are";
        string[] counts = others == 0 ? [] : [FormattableString.Invariant($"b.json:100:1: error EW1004: {others:N0} more of this kind {verb} not listed")];
        Assert.Equal(counts, listed.Skip(Diagnostics.MostOfOneCode + 1).Select(d => d.ToString()));
    }

    [Fact]
    public void What_several_loads_found_is_counted_together()
    {
        Diagnostics all = new();
        for (int load = 0; load < 3; load++)
        {
            Diagnostics one = new();
            for (int fault = 0; fault < 110; fault++) one.Error("EW1004", Files.Source("x"), 0, Said("x"));
            foreach (Diagnostic diagnostic in one.ToSortedList()) all.Add(diagnostic);
        }

        Assert.Equal(330, all.Count);
        Assert.Equal(Diagnostics.MostOfOneCode + 1, all.ToSortedList().Count);
        Assert.EndsWith("230 more of this kind are not listed", all.ToSortedList()[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_a_machine_wrote_on_one_line_has_each_kind_of_fault_told_a_hundred_times()
    {
        // Sixty thousand unknown keys, unknown names and wrong types: found, placed and counted in the time that reading takes.
        string rules = string.Join(',', Enumerable.Range(0, 60_000)
            .Select(i => FormattableString.Invariant($$"""{"id":"r{{i}}","when":"unknown_{{i}} > 0","scoore":1,"title":7}""")));
        RuleSetCompiler compiler = new(
        [
            new RuleLayer
            {
                Catalogs = [new RuleDocument("c.json", "{\"indicators\":[]}"u8.ToArray())],
                Rules = [new RuleDocument("r.json", Encoding.UTF8.GetBytes($$"""{"id":"x","rules":[{{rules}}]}"""))],
            },
        ]);

        ILookup<string, Diagnostic> found = compiler.Diagnostics.ToLookup(d => d.Code);
        Assert.All([DiagnosticCodes.UnknownKey, DiagnosticCodes.UnknownIndicator, DiagnosticCodes.WrongType], code =>
        {
            Assert.Equal(Diagnostics.MostOfOneCode + 1, found[code].Count());
            Assert.EndsWith("59,900 more of this kind are not listed", found[code].Last().Message, StringComparison.Ordinal);
        });
    }

    private static Message Said(string text) => Message.Of("said", text, text);
}
