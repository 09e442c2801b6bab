using EarlyWarning.Rules.Documents;
using EarlyWarning.Rules.Tests.Text;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Tests.Documents;

public sealed class ParameterFileTests
{
    private static readonly IndicatorCatalog Catalog = new([
        new Indicator { Id = "power_kwh", Aliases = ["用电量"], Kind = IndicatorKind.Measure, MaxAge = new CalendarSpan(2, SpanUnit.Month) },
        new Indicator { Id = "region", Aliases = ["行政区划"], Kind = IndicatorKind.Attribute, Type = AttributeType.Text },
        new Indicator { Id = "headcount", Kind = IndicatorKind.Attribute },
    ]);

    [Fact]
    public void A_parameters_file_is_read_whole()
    {
        Diagnostics diagnostics = new();
        ParameterFile file = ParameterFile.Parse(Files.Source("""
            { "$schema": "s", "parameters": {
              "minimum_wage_cny": { "title": "最低工资", "unit": "CNY", "source": "粤府函", "values": [
                { "from": "2018-07-01", "value": 1410 },
                { "from": "2021-12-01", "value": 1620, "by": { "行政区划": { "4401": 2300, "4407": 1720 } } } ] },
              "利率": { "source": { "kind": "law", "text": "LPR" }, "values": [ { "from": "2020-01-01", "by": { "region": { "44": 1 } } } ] } } }
            """), Catalog, diagnostics)!;

        Assert.Empty(diagnostics.ToSortedList());
        Parameter wage = file.Parameters[0].Parameter, rate = file.Parameters[1].Parameter;
        Assert.Equal(("minimum_wage_cny", "最低工资", "CNY", "粤府函"), (wage.Name, wage.Title, wage.Unit, wage.Source));
        Assert.Equal(("利率", "", null, "LPR"), (rate.Name, rate.Title, rate.Unit, rate.Source));
        Assert.Equal([1410, 1620], wage.Values.Select(value => value.Number!.Value));
        Assert.Equal([null, "region"], wage.Values.Select(value => value.By?.Id));
        Assert.Equal(2300, wage.Values[1].Entries["4401"]);
        Assert.Null(rate.Values[0].Number);
    }

    [Theory]
    [InlineData("""{ "values": [] }""", "1:36 EW1512 a parameter has at least one value, such as { \"from\": \"2026-01-01\", \"value\": 1 }")]
    [InlineData("""{ "unit": "CNY" }""", "1:24 EW1005 a parameter needs the key 'values'")]
    [InlineData("""{ "values": 3 }""", "1:36 EW1006 expected 'values' as an array [ ... ], found a number")]
    [InlineData("""{ "values": [ { "value": 1 } ] }""", "1:38 EW1005 a value of a parameter needs the key 'from'")]
    [InlineData("""{ "values": [ { "from": "2026-02-30", "value": 1 } ] }""", "1:48 EW1008 'from' is a date such as 2026-01-31 that the calendar has; found '2026-02-30'; 2026-02 has 28 days")]
    [InlineData("""{ "values": [ { "from": "2026-01-01" } ] }""", "1:38 EW1512 a value of a parameter has a 'value', or a 'by' with a number for each beginning of a text attribute, or both")]
    [InlineData("""{ "values": [ { "from": "2026-01-01", "value": "1" } ] }""", "1:71 EW1006 expected 'value' as a number, found a text; write 1 without quotes")]
    [InlineData("""{ "values": [ { "from": "2026-01-01", "value": 1, "until": 2 } ] }""", "1:74 EW1004 a value of a parameter has no key 'until'; it knows from, value, by, note")]
    [InlineData("""{ "values": [ { "from": "2026-01-01", "value": 1 }, { "from": "2026-01-01", "value": 2 } ] }""", "1:86 EW1513 two values are from 2026-01-01; of which the parameter is on that day nothing would say")]
    [InlineData("""{ "values": [ { "from": "2026-01-02", "value": 1 }, { "from": "2026-01-01", "value": 2 } ] }""", "1:86 EW1513 the values of a parameter stand by their dates, the earliest first; 2026-01-01 comes after 2026-01-02")]
    [InlineData("""{ "values": [ { "from": "2026-01-01", "by": { "regoin": { "44": 1 } } } ] }""", "1:70 EW1514 'regoin' is no text attribute of the catalog; did you mean 'region'?")]
    [InlineData("""{ "values": [ { "from": "2026-01-01", "by": { "headcount": { "44": 1 } } } ] }""", "1:70 EW1514 'headcount' is no text attribute of the catalog")]
    [InlineData("""{ "values": [ { "from": "2026-01-01", "by": { "power_kwh": { "44": 1 } } } ] }""", "1:70 EW1514 'power_kwh' is no text attribute of the catalog")]
    [InlineData("""{ "values": [ { "from": "2026-01-01", "by": { "region": { "44": 1 }, "headcount": { "5": 2 } } } ] }""", "1:93 EW1514 a value goes by one text attribute, such as \"by\": { \"region\": { \"4401\": 2300 } }; found 2")]
    [InlineData("""{ "values": [ { "from": "2026-01-01", "by": {} } ] }""", "1:68 EW1514 a value goes by one text attribute, such as \"by\": { \"region\": { \"4401\": 2300 } }; found 0")]
    [InlineData("""{ "values": [ { "from": "2026-01-01", "by": { "region": 3 } } ] }""", "1:80 EW1006 expected an object with a number for each beginning of 'region', found a number")]
    [InlineData("""{ "values": [ { "from": "2026-01-01", "by": { "region": { "44": null } } } ] }""", "1:88 EW1006 expected a number for '44', found null")]
    [InlineData("""{ "values": [ { "from": "2026-01-01", "by": { "region": { "": 1 } } } ] }""", "1:82 EW1514 an empty key begins every text; write that number as 'value'")]
    [InlineData("""{ "values": [ { "from": "2026-01-01", "by": { "region": { "4401": 1, "44": 2, "440106": 3 } } } ] }""", "1:93 EW1911 the key '44' begins the key '4401'; where both fit the longer one counts. If that is meant, write the others out", "1:82 EW1911 the key '4401' begins the key '440106'; where both fit the longer one counts. If that is meant, write the others out")]
    [InlineData("""{ "values": [ { "from": "2026-01-01", "by": { "region": { "44": 1, "44": 2 } } } ] }""", "1:91 EW1003 the key '44' stands twice in this object")]
    public void A_fault_of_a_parameter_is_placed(string parameter, params string[] expected) =>
        Assert.Equal(expected.Order(StringComparer.Ordinal), Read($$"""{ "parameters": { "p": {{parameter}} } }""").Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("power_kwh", "1:19 EW1511 the parameter 'power_kwh' has the name of the indicator 'power_kwh'; give it another name")]
    [InlineData("用电量", "1:19 EW1511 the parameter '用电量' has the name of an alias of the indicator 'power_kwh'; give it another name")]
    [InlineData("missing", "1:19 EW1501 'missing' is a reserved word and no name")]
    [InlineData("3p", "1:19 EW1501 '3p' is no name: a name has letters, digits and '_' and does not begin with a digit")]
    public void A_name_is_a_name_and_free(string name, string expected) =>
        Assert.Equal(expected, Assert.Single(Read($$"""{ "parameters": { "{{name}}": { "values": [ { "from": "2026-01-01", "value": 1 } ] } } }""")));

    [Fact]
    public void Two_spellings_of_one_name_are_one_name()
    {
        const string Value = """{ "values": [ { "from": "2026-01-01", "value": 1 } ] }""";
        Assert.Equal(
            ["2:1 EW1511 the parameter 'é' stands twice in this file; keep one of them"],
            Read($"{{ \"parameters\": {{ \"é\": {Value},\n\"e\u0301\": {Value} }} }}"));
    }

    private static string[] Read(string text) => Files.Faults(text, (source, diagnostics) => ParameterFile.Parse(source, Catalog, diagnostics));
}
