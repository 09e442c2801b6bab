using EarlyWarning.Rules.Documents;
using EarlyWarning.Rules.Tests.Text;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Tests.Documents;

public sealed class CatalogFileTests
{
    [Fact]
    public void The_fields_of_an_event_stand_in_the_order_of_the_file()
    {
        Diagnostics diagnostics = new();
        CatalogFile file = CatalogFile.Parse(Files.Source("""
            { "indicators": [ { "id": "call", "kind": "event", "fields": { "matter": "text", "waited": "number", "urgent": "flag" } } ] }
            """), diagnostics)!;
        Assert.Empty(diagnostics.ToSortedList());
        Assert.Equal(
            [new EventField("matter", EventFieldType.Text), new EventField("waited", EventFieldType.Number), new EventField("urgent", EventFieldType.Flag)],
            file.Indicators[0].Indicator.Fields);
    }

    [Fact]
    public void A_field_that_hides_an_indicator_is_told_at_the_field()
    {
        Diagnostics diagnostics = new();
        CatalogFile file = CatalogFile.Parse(Files.Source("""
            { "indicators": [
              { "id": "call", "kind": "event", "fields": { "headcount": "number", "职工人数": "number", "call": "text", "matter": "text" } },
              { "id": "headcount", "alias": ["职工人数"], "kind": "attribute", "type": "number" } ] }
            """), diagnostics)!;
        CatalogFields.Check(file.Indicators, diagnostics);
        Assert.Equal(
            [
                "2:48 EW1522 the field 'headcount' hides the indicator 'headcount'; give it another name",
                "2:71 EW1522 the field '职工人数' hides an alias of the indicator 'headcount'; give it another name",
                "2:89 EW1522 the field 'call' hides the indicator 'call'; give it another name",
            ],
            diagnostics.ToSortedList().Select(one => $"{one.Line}:{one.Column} {one.Code} {one.Message}"));
    }

    [Fact]
    public void A_catalog_refuses_fields_that_hide_a_name_stand_twice_or_are_too_many()
    {
        static Indicator Call(params string[] fields) =>
            new() { Id = "call", Kind = IndicatorKind.Event, Fields = [.. fields.Select(field => new EventField(field, EventFieldType.Text))] };
        Assert.Throws<ArgumentException>(() => new IndicatorCatalog([Call("call")]));
        Assert.Throws<ArgumentException>(() => new IndicatorCatalog([Call("a", "a")]));
        Assert.Throws<ArgumentException>(() => new IndicatorCatalog([Call("a", "b", "c", "d", "e", "f", "g", "h", "i")]));
        Assert.Equal(0, new IndicatorCatalog([Call("e\u0301")]).Indicators[0].FieldOf("\u00e9"));
    }

    [Fact]
    public void An_indicator_whose_id_is_empty_is_told_and_left_out()
    {
        Diagnostics diagnostics = new();
        CatalogFile file = CatalogFile.Parse(Files.Source("""
            { "indicators": [ { "id": "", "kind": "event" }, { "id": "call", "kind": "event" } ] }
            """), diagnostics)!;
        Assert.Equal("call", Assert.Single(file.Indicators).Indicator.Id);
        Assert.NotEmpty(diagnostics.ToSortedList());
    }

    [Fact]
    public void A_catalog_is_read_whole()
    {
        Diagnostics diagnostics = new();
        CatalogFile file = CatalogFile.Parse(Files.Source("""
            { "$schema": "s", "peerGroup": ["industry:3", "region"],
              "indicators": [
                { "id": "power_kwh", "alias": ["用电量"], "title": "月用电量", "kind": "measure", "cadence": "monthly", "unit": "kWh", "lag": "10d", "maxAge": "2m", "absent": 0, "source": "供电" },
                { "id": "hotline_call", "title": "投诉", "kind": "event", "unit": "people", "lag": "0d", "maxAge": "30d", "confidential": true },
                { "id": "industry", "kind": "attribute", "type": "text" },
                { "id": "region", "kind": "attribute", "type": "text" } ] }
            """), diagnostics)!;

        Assert.Empty(diagnostics.ToSortedList());
        Indicator power = file.Indicators[0].Indicator;
        Assert.Equal(("power_kwh", "月用电量", "kWh", "供电"), (power.Id, power.Title, power.Unit, power.Source));
        Assert.Equal((IndicatorKind.Measure, Cadence.Monthly, 0d), (power.Kind, power.Cadence, power.Absent!.Value));
        Assert.Equal((new CalendarSpan(10, SpanUnit.Day), new CalendarSpan(2, SpanUnit.Month)), (power.Lag, power.MaxAge!.Value));
        Assert.Equal(["用电量"], power.Aliases);
        Assert.True(file.Indicators[1].Indicator.Confidential);
        Assert.Equal(AttributeType.Text, file.Indicators[2].Indicator.Type);
        Assert.Equal(["industry:3", "region"], file.PeerGroup!.Select(key => key.Written));
        Assert.Equal((3, 5), file.Source.Locate(file.Indicators[0].Json.Offset));
    }

    [Theory]
    [InlineData("""{ "id": "a" }""", "1:20 EW1005 an indicator needs the key 'kind'")]
    [InlineData("""{ "kind": "event" }""", "1:20 EW1005 an indicator needs the key 'id'")]
    [InlineData("""{ "id": "a", "kind": "measure", "maxAge": "2m" }""", "1:20 EW1005 an indicator needs the key 'cadence'")]
    [InlineData("""{ "id": "a", "kind": "measure", "cadence": "monthly" }""", "1:20 EW1005 an indicator needs the key 'maxAge'")]
    [InlineData("""{ "id": "a", "kind": "attribute" }""", "1:20 EW1005 an indicator needs the key 'type'")]
    [InlineData("""{ "id": "a", "kind": "event", "absent": 0 }""", "1:50 EW1503 an event has no 'absent'")]
    [InlineData("""{ "id": "a", "kind": "attribute", "type": "flag", "maxAge": "1m" }""", "1:70 EW1503 an attribute has no 'maxAge'")]
    [InlineData("""{ "id": "a", "kind": "measure", "cadence": "monthly", "maxAge": "30d" }""", "1:84 EW1504 'maxAge' of a monthly measure is a number of months, quarters or years, such as 2m; found 30d")]
    [InlineData("""{ "id": "a", "kind": "measure", "cadence": "quarterly", "maxAge": "4m" }""", "1:86 EW1504 'maxAge' of a quarterly measure is a number of quarters or years, such as 2q; found 4m")]
    [InlineData("""{ "id": "missing", "kind": "event" }""", "1:28 EW1501 'missing' is a reserved word and no name")]
    [InlineData("""{ "id": "power kwh", "kind": "event" }""", "1:28 EW1501 'power kwh' is no name: a name has letters, digits and '_' and does not begin with a digit")]
    [InlineData("""{ "id": "a", "alias": ["3x"], "kind": "event" }""", "1:43 EW1501 '3x' is no name: a name has letters, digits and '_' and does not begin with a digit")]
    [InlineData("""{ "id": "a", "alias": ["a"], "kind": "event" }""", "1:43 EW1502 the name 'a' is already an indicator's id or alias")]
    [InlineData("""{ "id": "a", "kind": "event", "record": "r" }""", "1:50 EW1503 an event has no 'record'")]
    [InlineData("""{ "id": "a", "kind": "attribute", "type": "number", "record": "r" }""", "1:72 EW1503 an attribute has no 'record'")]
    [InlineData("""{ "id": "a", "kind": "measure", "cadence": "monthly", "maxAge": "2m", "record": "a b" }""", "1:100 EW1010 the name of a record has at least one character and no spaces")]
    [InlineData("""{ "id": "a", "kind": "attribute", "type": "text", "range": [0, 1] }""", "1:70 EW1503 a text attribute has no 'range'; only numbers have one")]
    [InlineData("""{ "id": "a", "kind": "attribute", "type": "flag", "range": [0, 1] }""", "1:70 EW1503 a flag attribute has no 'range'; only numbers have one")]
    [InlineData("""{ "id": "a", "kind": "event", "range": [1, 0] }""", "1:60 EW1508 a range names its least value first; 1 is above 0")]
    [InlineData("""{ "id": "a", "kind": "event", "range": [null, null] }""", "1:59 EW1508 a range with both ends open says nothing; give one of them, as in [0, null], or leave it out")]
    [InlineData("""{ "id": "a", "kind": "event", "range": [0] }""", "1:59 EW1508 a range is the least and the greatest value, such as [0, 1]; null leaves an end open, as in [0, null]")]
    [InlineData("""{ "id": "a", "kind": "event", "range": ["0", 1] }""", "1:59 EW1508 a range is the least and the greatest value, such as [0, 1]; null leaves an end open, as in [0, null]")]
    [InlineData("""{ "id": "a", "kind": "event", "range": 1 }""", "1:59 EW1006 expected 'range' as an array [ ... ], found a number")]
    [InlineData("""{ "id": "a", "kind": "measure", "cadence": "monthly", "maxAge": "2m", "absent": 0, "range": [1, null] }""", "1:100 EW1508 'absent' lies outside the range [1, null]; a company that is not listed would have a value that no row can have")]
    [InlineData("""{ "id": "a", "kind": "attribute", "type": "text", "fields": {} }""", "1:70 EW1503 an attribute has no 'fields'")]
    [InlineData("""{ "id": "a", "kind": "measure", "cadence": "monthly", "maxAge": "2m", "fields": {} }""", "1:90 EW1503 a measure has no 'fields'")]
    [InlineData("""{ "id": "a", "kind": "event", "fields": ["b"] }""", "1:60 EW1006 expected 'fields' as an object { ... }, found an array")]
    [InlineData("""{ "id": "a", "kind": "event", "fields": { "b": 1 } }""", "1:67 EW1006 expected the type of 'b' as a text in double quotes, found a number")]
    [InlineData("""{ "id": "a", "kind": "event", "fields": { "b": "numbers" } }""", "1:67 EW1007 a field is one of text, number, flag; found 'numbers'; did you mean 'number'?")]
    [InlineData("""{ "id": "a", "kind": "event", "fields": { "b": "date" } }""", "1:67 EW1007 a field is one of text, number, flag; found 'date'")]
    [InlineData("""{ "id": "a", "kind": "event", "fields": { "b c": "text" } }""", "1:62 EW1501 'b c' is no name: a name has letters, digits and '_' and does not begin with a digit")]
    [InlineData("""{ "id": "a", "kind": "event", "fields": { "not": "text" } }""", "1:62 EW1501 'not' is a reserved word and no name")]
    [InlineData("""{ "id": "a", "kind": "event", "fields": { "e\u0301": "text", "\u00e9": "text" } }""", "1:81 EW1502 the event has a field '\u00e9' already")]
    [InlineData("""{ "id": "a", "kind": "event", "fields": { "a1": "text", "a2": "text", "a3": "text", "a4": "text", "a5": "text", "a6": "text", "a7": "text", "a8": "text", "a9": "text", "a0": "text" } }""", "1:174 EW1521 an event has at most 8 fields; leave out those that no rule reads")]
    [InlineData("""{ "id": "a", "kind": "events" }""", "1:41 EW1007 'kind' is one of measure, event, attribute; found 'events'; did you mean 'event'?")]
    public void A_fault_of_an_indicator_is_placed(string indicator, string expected) =>
        Assert.Equal(expected, Assert.Single(Read($$"""{ "indicators": [  {{indicator}}] }""")));

    [Theory]
    [InlineData("[0, 1]", 0, 1)]
    [InlineData("[0, null]", 0, double.PositiveInfinity)]
    [InlineData("[null, -0.5]", double.NegativeInfinity, -0.5)]
    [InlineData("[3, 3]", 3, 3)]
    public void A_range_has_one_end_or_two(string written, double low, double high)
    {
        CatalogFile file = CatalogFile.Parse(Files.Source($$"""{ "indicators": [{ "id": "a", "kind": "event", "range": {{written}} }] }"""), new Diagnostics())!;
        Assert.Equal(new ValueRange(low, high), file.Indicators[0].Indicator.Range);
        Assert.Equal(written, file.Indicators[0].Indicator.Range.ToString());
    }

    [Fact]
    public void A_range_holds_its_ends_and_nothing_missing()
    {
        ValueRange range = new(0, 1);
        Assert.True(range.Contains(0) && range.Contains(1) && range.Contains(0.5));
        Assert.False(range.Contains(-double.Epsilon) || range.Contains(1.0000000000000002) || range.Contains(double.NaN));
        Assert.True(ValueRange.Unbounded.Contains(double.MinValue) && !ValueRange.Unbounded.IsBounded);
    }

    [Theory]
    [InlineData("""{ "id": "b", "kind": "measure", "cadence": "quarterly", "maxAge": "2q", "lag": "5d", "record": "r" }""", "2:44 EW1509 'cadence' of 'b' is quarterly and of 'a' monthly; the measures of the record 'r' come in one report and have one cadence, lag and maxAge")]
    [InlineData("""{ "id": "b", "kind": "measure", "cadence": "monthly", "maxAge": "2m", "lag": "6d", "record": "r" }""", "2:78 EW1509 'lag' of 'b' is 6d and of 'a' 5d; the measures of the record 'r' come in one report and have one cadence, lag and maxAge")]
    [InlineData("""{ "id": "b", "kind": "measure", "cadence": "monthly", "maxAge": "2m", "record": "r" }""", "2:81 EW1509 'lag' of 'b' is 0d and of 'a' 5d; the measures of the record 'r' come in one report and have one cadence, lag and maxAge")]
    [InlineData("""{ "id": "b", "kind": "measure", "cadence": "monthly", "maxAge": "3m", "lag": "5d", "record": "r" }""", "2:65 EW1509 'maxAge' of 'b' is 3m and of 'a' 2m; the measures of the record 'r' come in one report and have one cadence, lag and maxAge")]
    [InlineData("""{ "id": "b", "kind": "event" }""", "1:111 EW1509 the record 'r' has the single measure 'a'; name it at the other measures of the same report, or leave it out")]
    [InlineData("""{ "id": "b", "kind": "measure", "cadence": "monthly", "maxAge": "2m", "lag": "5d", "record": "r" }""", null)]
    public void The_measures_of_a_record_have_one_cadence_lag_and_maxAge(string second, string? expected)
    {
        string[] faults = Files.Faults(
            "{ \"indicators\": [{ \"id\": \"a\", \"kind\": \"measure\", \"cadence\": \"monthly\", \"maxAge\": \"2m\", \"lag\": \"5d\", \"record\": \"r\" },\n" + second + "] }",
            (source, diagnostics) => CatalogRecords.Check(CatalogFile.Parse(source, diagnostics)!.Indicators, diagnostics));
        Assert.Equal(expected is null ? [] : [expected], faults);
    }

    [Fact]
    public void A_catalog_that_is_made_by_hand_holds_its_records_to_the_same()
    {
        Indicator a = new() { Id = "a", Kind = IndicatorKind.Measure, MaxAge = new CalendarSpan(2, SpanUnit.Month), Record = "r" };
        Assert.Throws<ArgumentException>(() => new IndicatorCatalog([a, a with { Id = "b", Lag = new CalendarSpan(1, SpanUnit.Day) }]));
        Assert.Equal("r", new IndicatorCatalog([a, a with { Id = "b" }]).Indicators[1].Record);
    }

    [Theory]
    [InlineData("industry:0")]
    [InlineData("industry:x")]
    [InlineData("industry:3:4")]
    [InlineData("headcount")]
    [InlineData("industri")]
    public void A_peer_key_is_a_text_attribute_and_a_length(string key) =>
        Assert.StartsWith("1:17 EW1505", Assert.Single(Read($$"""
            { "peerGroup": ["{{key}}"], "indicators": [{ "id": "industry", "kind": "attribute", "type": "text" }, { "id": "headcount", "kind": "attribute", "type": "number" }] }
            """)), StringComparison.Ordinal);

    [Fact]
    public void A_later_layer_may_replace_an_indicator_but_not_take_the_name_of_another()
    {
        Indicator[] earlier =
        [
            new() { Id = "a", Aliases = ["甲"], Kind = IndicatorKind.Event },
            new() { Id = "industry", Kind = IndicatorKind.Attribute, Type = AttributeType.Text },
        ];
        Assert.Empty(Read("""{ "peerGroup": ["industry:2"], "indicators": [{ "id": "a", "alias": ["甲"], "kind": "event" }] }""", earlier));
        Assert.StartsWith("1:41 EW1502", Assert.Single(Read("""{ "indicators": [{ "id": "b", "alias": ["甲"], "kind": "event" }] }""", earlier)), StringComparison.Ordinal);
    }

    private static string[] Read(string text, Indicator[]? earlier = null) =>
        Files.Faults(text, (source, diagnostics) => CatalogFile.Parse(source, diagnostics, earlier));
}
