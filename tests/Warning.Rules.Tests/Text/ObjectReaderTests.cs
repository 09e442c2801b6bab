using EarlyWarning.Rules.Documents;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Time;

namespace EarlyWarning.Rules.Tests.Text;

public sealed class ObjectReaderTests
{
    private static readonly Message AThing = Message.Of("a-thing", "a thing", "某物");

    [Fact]
    public void Known_keys_are_read_by_type()
    {
        ObjectReader reader = Open("""{ "t": "x", "n": 1.5, "b": true, "a": ["p", "q"], "s": "shadow", "d": "2026-01-31", "w": "3m", "o": { "k": 1 } }""", out Diagnostics diagnostics);

        Assert.Equal("x", reader.RequiredText("t")!.Value);
        Assert.Equal(1.5, reader.Number("n")!.Number);
        Assert.True(reader.Truth("b"));
        Assert.Equal(["p", "q"], reader.Texts("a").Select(text => text.Value));
        Assert.Equal(RuleStatus.Shadow, reader.Choice<RuleStatus>("s"));
        Assert.Equal(new DateOnly(2026, 1, 31).DayNumber, reader.Date("d"));
        Assert.Equal(new CalendarSpan(3, SpanUnit.Month), reader.Duration("w"));
        Assert.Equal("k", Assert.Single(reader.Members("o")).Name);
        Assert.Null(reader.Text("none"));
        Assert.Empty(reader.Array("none"));
        reader.Finish();
        Assert.Empty(diagnostics.ToSortedList());
    }

    [Theory]
    [InlineData("""{ "t": 1 }""", "1:8 EW1006 expected 't' as a text in double quotes, found a number; write \"1\"")]
    [InlineData("""{ "n": "1" }""", "1:8 EW1006 expected 'n' as a number, found a text; write 1 without quotes")]
    [InlineData("""{ "b": null }""", "1:8 EW1006 expected 'b' as true or false, found null")]
    [InlineData("""{ "a": {} }""", "1:8 EW1006 expected 'a' as an array [ ... ], found an object")]
    [InlineData("""{ "a": ["x", []] }""", "1:14 EW1006 expected a text in 'a', found an array")]
    [InlineData("""{ "o": true }""", "1:8 EW1006 expected 'o' as an object { ... }, found true")]
    [InlineData("""{ "s": "Shadow" }""", "1:8 EW1007 's' is one of active, shadow, retired; found 'Shadow'; did you mean 'shadow'?")]
    [InlineData("""{ "d": "2026-02-30" }""", "1:8 EW1008 'd' is a date such as 2026-01-31 that the calendar has; found '2026-02-30'; 2026-02 has 28 days")]
    [InlineData("""{ "w": "3 m" }""", "1:8 EW1009 'w' is a duration such as 30d, 2w, 3m, 2q or 1y; found '3 m'; write \"3m\"")]
    [InlineData("""{ "x": 3 }""", "1:3 EW1004 a thing has no key 'x'; it knows t, n, b, a, s, d, w, o, title, note")]
    [InlineData("""{ "note": 3 }""", "1:11 EW1006 expected 'note' as a text in double quotes, found a number; write \"3\"")]
    [InlineData("""{ "notes": "x" }""", "1:3 EW1004 a thing has no key 'notes'; did you mean 'note'?")]
    [InlineData("""{ "titel": 3 }""", "1:3 EW1004 a thing has no key 'titel'; did you mean 'title'?")]
    public void A_fault_is_placed_at_the_key_or_value(string text, string expected)
    {
        string[] faults = Files.Faults(text, (source, diagnostics) =>
        {
            ObjectReader reader = ObjectReader.OpenFile(source, diagnostics, AThing)!;
            reader.Text("t");
            reader.Number("n");
            reader.Truth("b");
            reader.Texts("a");
            reader.Choice<RuleStatus>("s");
            reader.Date("d");
            reader.Duration("w");
            reader.Members("o");
            reader.Text("title");
            reader.Finish();
        });
        Assert.Equal(expected, Assert.Single(faults).Replace("knows $schema, ", "knows ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_key_is_a_fault_of_the_object()
    {
        ObjectReader reader = Open("\n {}", out Diagnostics diagnostics);
        Assert.Null(reader.RequiredText("id"));
        Assert.Equal("f.json:2:2: error EW1005: a thing needs the key 'id'", Assert.Single(diagnostics.ToSortedList()).ToString());
    }

    private static ObjectReader Open(string text, out Diagnostics diagnostics)
    {
        diagnostics = new Diagnostics();
        return ObjectReader.OpenFile(Files.Source(text), diagnostics, AThing)!;
    }
}
