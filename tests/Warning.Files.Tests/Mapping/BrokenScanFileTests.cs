using EarlyWarning.Files.Scanning;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Mapping;

public sealed class BrokenScanFileTests
{
    private const string Power = """
        "id": "power", "file": "p.csv", "company": "企业", "date": "月份"
        """;
    private const string Measures = """
        "measures": { "power_kwh": { "column": "电量" } }
        """;

    /// <summary>The contents of <c>feeds</c>, the rest of the file, and the expected message.</summary>
    public static TheoryData<string, string, string> Cases => new()
    {
        { $$"""{ {{Power}}, "measurs": {} }""", "", "EW1004 a feed has no key 'measurs'; did you mean 'measures'? / EW2007 feed 'power' delivers nothing; map \"measures\", \"events\" or \"attributes\"" },
        { $$"""{ {{Power}}, {{Measures}}, "known": 7 }""", "", "EW1006 expected 'known' as a text in double quotes, found a number; write \"7\"" },
        { $$"""{ {{Power}}, {{Measures}}, "through": "2026-02-30" }""", "", "EW1008 'through' is a date such as 2026-01-31 that the calendar has; found '2026-02-30'; 2026-02 has 28 days" },
        { $$"""{ {{Power}}, {{Measures}}, "from": "2026-02-01", "through": "2026-01-31" }""", "", "EW1013 'through' 2026-01-31 is before 'from' 2026-02-01" },
        { $$"""{ {{Power}}, "measures": { "power_kw": { "column": "电量" } } }""", "", "EW2004 no indicator 'power_kw' in the catalog; did you mean 'power_kwh'?" },
        { $$"""{ {{Power}}, "measures": { "call": { "column": "人数" } } }""", "", "EW2005 'call' is an event; it goes under \"events\"" },
        { $$"""{ {{Power}}, "events": { "power_kwh": { "value": "电量" } } }""", "", "EW2005 'power_kwh' is a measure; it goes under \"measures\"" },
        { $$"""{ {{Power}}, "measures": { "power_kwh": { "column": "电量" }, "用电量": { "column": "电量" } } }""", "", "EW2006 'power_kwh' stands twice in 'power'; an indicator is delivered once" },
        { $$"""{ {{Power}}, {{Measures}} }, { "id": "grid", "file": "g.csv", "company": "企业", "date": "月份", {{Measures}} }""", "", "EW2006 'power_kwh' is delivered by 'power' already; an indicator has one feed" },
        { $$"""{ {{Power}}, "attributes": { "headcount": { "column": "人数" } } }""", "", "EW2006 'headcount' is delivered by 'companies' already; an indicator has one feed" },
        { $$"""{ {{Power}}, {{Measures}} }, { {{Power}}, "measures": { "water_m3": { "column": "水量" } } }""", "", "EW1011 two feeds have the id 'power'; give one of them another id" },
        { $$"""{ "id": "companies", "file": "p.csv", "company": "企业", "date": "月份", {{Measures}} }""", "", "EW1011 'companies' is the register's id; give the feed another one" },
        { $$"""{ "id": "po wer", "file": "p.csv", "company": "企业", "date": "月份", {{Measures}} }""", "", "EW1010 a feed's id is a text without spaces, such as \"power\"" },
        { $$"""{ "id": "power", {{Measures}} }""", "", "EW1005 a feed needs the key 'company' / EW1005 a feed needs the key 'date' / EW1005 a feed needs the key 'file'" },
        { $$"""{ {{Power}} }""", "", "EW2007 feed 'power' delivers nothing; map \"measures\", \"events\" or \"attributes\"" },
        { $$"""{ "id": "p", "file": "p.csv", "date": "d", {{Measures}}, "company": { "column": "c", "via": "m.csv", "by": "name" } }""", "", "EW2008 a company is found \"via\" a crosswalk or \"by\" name, not both; leave one out" },
        { $$"""{ "id": "p", "file": "p.csv", "date": "d", {{Measures}}, "company": { "column": "c", "aliases": "a.csv" } }""", "", "EW2008 \"aliases\" are of names; write \"by\": \"name\" beside them" },
        { $$"""{ "id": "p", "file": "p.csv", "date": "d", {{Measures}}, "company": { "column": "c", "via": "m.csv", "aliases": "a.csv" } }""", "", "EW2008 \"aliases\" are of names; write \"by\": \"name\" beside them, or leave them out" },
        { $$"""{ "id": "p", "file": "p.csv", "date": "d", {{Measures}}, "company": { "column": "c", "by": "nam" } }""", "", "EW1007 'by' is always \"name\"; found 'nam'; did you mean 'name'?" },
        { $$"""{ "id": "p", "file": "p.csv", "date": "d", {{Measures}}, "company": { "via": "m.csv" } }""", "", "EW1005 a company needs the key 'column'" },
        { $$"""{ "id": "p", "file": "p.csv", "date": "d", {{Measures}}, "company": 5 }""", "", "EW1006 expected a company as an object { ... }, found a number" },
        { $$"""{ {{Power}}, {{Measures}}, "key": "工单" }""", "", "EW2010 'key' tells events apart, and feed 'power' has none; map \"events\", or leave \"key\" out" },
        { Calls(""" "mater": "类别" """), "", "EW2041 'call' has no field 'mater'; did you mean 'matter'?" },
        { $$"""{ {{Power}}, "events": { "layoff": { "fields": { "matter": "类别" } } } }""", "", "EW2041 'layoff' has no field 'matter'; the catalog gives it none" },
        { Calls(""" "waited_days": { "column": "天", "as": "hash" } """), "", "EW2042 'waited_days' is a number; only texts are kept as a hash: leave \"as\" out, or make it a text in the catalog" },
        { Calls(""" "matter": { "column": "类别", "as": "hsh" } """), "", "EW1007 'as' is always \"hash\"; found 'hsh'; did you mean 'hash'?" },
        { Calls(""" "matter": { "as": "hash" } """), "", "EW1005 a field's mapping needs the key 'column'" },
        { Calls(""" "matter": 7 """), "", "EW1006 expected a field's mapping as an object { ... }, found a number" },
        { Calls(""" "matter": "" """), "", "EW2013 an empty text; write the name of a file or column" },
        { Calls(""" "matter": { "column": "类别", "scale": 2 } """), "", "EW1004 a field's mapping has no key 'scale'; it knows column, missing, as, note" },
        { $$"""{ {{Power}}, {{Measures}}, "encoding": "ansi" }""", "", "EW2011 unknown encoding 'ansi'; write \"utf-8\", \"gb18030\" or \"utf-16\", or leave it out" },
        { $$"""{ {{Power}}, {{Measures}}, "delimiter": ",," }""", "", "EW2011 a delimiter is one ASCII character, such as \",\", \";\" or \"\\t\"" },
        { $$"""{ {{Power}}, {{Measures}}, "maxRejects": 5 }""", "", "EW2012 'maxRejects' is a share of the rows from 0 to 1, such as 0.05; found 5" },
        { $$"""{ {{Power}}, "measures": { "power_kwh": { "column": "电量", "scale": 0 } } }""", "", "EW2012 'scale' is a number other than 0, such as 10000 for a column in 万元" },
        { $$"""{ {{Power}}, "measures": { "power_kwh": { "column": "电量", "combine": "summ" } } }""", "", "EW1007 'combine' is one of error, sum, last, max; found 'summ'; did you mean 'sum'?" },
        { $$"""{ {{Power}}, "measures": { "power_kwh": { "column": "电量", "missing": "-" } } }""", "", "EW1006 expected 'missing' as an array [ ... ], found a text; write [\"-\"]" },
        { $$"""{ {{Power}}, "measures": { "power_kwh": "电量" } }""", "", "EW1006 expected a measure's mapping as an object { ... }, found a text" },
        { $$"""{ "id": "p", "file": " ", "company": "", "date": "d", {{Measures}} }""", "", "EW2013 an empty text; write the name of a file or column / EW2013 an empty text; write the name of a file or column" },
        { "", """, "maxGaps": 1.5""", "EW2012 'maxGaps' is a whole number of lines, 0 or more; found 1.5" },
        { "", """, "keep": { "remarks": "0d" }""", "EW2012 'remarks' are kept for a day or longer, such as \"5y\"; found \"0d\". Leave the key out to keep them without end" },
        { "", """, "keep": { "remark": "5y" }""", "EW1004 the times of \"keep\" has no key 'remark'; did you mean 'remarks'?" },
        { "", """, "keep": { "evidence": "5 years" }""", "EW1009 'evidence' is a duration such as 30d, 2w, 3m, 2q or 1y; found '5 years'; write \"5y\"" },
        { "", """, "budget": { "visits": 0, "per": "1w" }""", "EW2012 'visits' is a whole number of visits, 1 or more; found 0. Leave \"budget\" out to have no line" },
        { "", """, "budget": { "visits": 2.5, "per": "0w" }""", "EW2012 'per' is a day or longer, such as \"1w\"; found \"0w\" / EW2012 'visits' is a whole number of visits, 1 or more; found 2.5. Leave \"budget\" out to have no line" },
        { "", """, "budget": { "visits": 12 }""", "EW1005 a budget of visits needs the key 'per'" },
        { "", """, "budget": { "visits": 12, "per": "week" }""", "EW1009 'per' is a duration such as 30d, 2w, 3m, 2q or 1y; found 'week'" },
        { "", """, "budget": { "visit": 12, "visits": 12, "per": "1w" }""", "EW1004 a budget of visits has no key 'visit'; did you mean 'visits'?" },
        { "", """, "budget": 12""", "EW1006 expected a budget of visits as an object { ... }, found a number" },
        { "", """, "keep": "5y" """, "EW1006 expected the times of \"keep\" as an object { ... }, found a text" },
        { "", """, "timeZone": "Asia/Shangai" """, "EW2031 no time zone 'Asia/Shangai'; write one by its IANA name, such as \"Asia/Shanghai\" (that of all China); did you mean 'Asia/Shanghai'?" },
        { "", """, "language": "cn" """, "EW1007 'language' is one of zh, en; found 'cn'" },
        { "", """, "language": "en-US" """, "EW1007 'language' is one of zh, en; found 'en-US'" },
        { "", """, "language": true""", "EW1006 expected 'language' as a text in double quotes, found true" },
        { "", """, "timeZone": 8""", "EW1006 expected 'timeZone' as a text in double quotes, found a number; write \"8\"" },
        { "", """, "jurisdiction": ["guangdong"]""", "EW1006 expected 'jurisdiction' as a text in double quotes, found an array" },
        { "", """, "jurisdiction": "guangdong" """, "EW2014 no pack has the jurisdiction 'guangdong'; the packs have no folder jurisdictions/ (the pack \"default\" has one)" },
        { "", """, "issuer": { "name": "示例市总工会", "level": "countty" }""", "EW1007 'level' is one of grass-roots, town, county, city, province, national; found 'countty'; did you mean 'county'?" },
        { "", """, "issuer": { "name": "甲", "numbers": { "26": {} } }""", "EW2012 'numbers' is by year, such as { \"2026\": { \"reminder\": 12 } }; '26' is no year" },
        { "", """, "issuer": { "name": "甲", "numbers": { "2026": { "reminder": 0 } } }""", "EW2012 the first number of 'reminder' is a whole number, 1 or more; found 0" },
        { "", """, "issuer": { "name": "甲", "numbers": { "2026": { "remainder": 1 } } }""", "EW1004 the first numbers of a year has no key 'remainder'; did you mean 'reminder'?" },
        { "", """, "issuer": { "short": "示" }""", "EW1005 an issuer needs the key 'name'" },
        { "", """, "ouput": "o" """, "EW1004 a scan file has no key 'ouput'; did you mean 'output'?" },
        { "", """, "feeds": []""", "EW1003 the key 'feeds' stands twice in this object" },
    };

    private static string Calls(string fields) => $$"""{ {{Power}}, "events": { "call": { "fields": { {{fields}} } } } }""";

    [Theory]
    [InlineData("count(call, 30d, where: caller == 'x') > 1", "rule 'r'")]
    [InlineData("count(call, 30d, where: starts_with(caller, '138')) > 1", "rule 'r'")]
    [InlineData("count(call, 30d, where: known(caller ?? 'x')) > 1", "rule 'r'")]
    [InlineData("days_since(call, where: caller in ('a', 'b')) > 1", "rule 'r'")]
    [InlineData("distinct(call, caller, 30d, where: known(caller)) > 1 or any(call, 30d, where: missing(caller))", "")]
    [InlineData("count(call, 30d, where: matter == 'x') > 1", "")]
    public void A_rule_may_not_read_what_is_kept_as_a_hash(string when, string reader)
    {
        using SmallRegion region = new();
        region.With("rules/r.json", $$"""{ "id": "r", "rules": [ { "id": "r", "when": "{{when}}", "score": 1 } ] }""");
        region.WithFeeds(Calls(""" "caller": { "column": "电话", "as": "hash" } """));
        Assert.Equal(
            reader.Length == 0 ? "" : $"EW2043 {reader} reads 'caller' of 'call' as a text; as a hash it can only be counted: distinct(call, caller, w), known(caller) and missing(caller); change the rule, or map the column without \"as\"",
            reader.Length == 0 ? string.Join(" / ", ScanFile.Load(region.ScanPath).Feeds[0].Events[0].Fields.Skip(1)) : Messages(region));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_fault_is_named_where_it_stands(string feeds, string more, string expected)
    {
        using SmallRegion region = new();
        region.WithFeeds(feeds, more: more, language: "");
        Assert.Equal(expected, Messages(region));
    }

    [Theory]
    [InlineData("", MessageLanguage.Chinese)]
    [InlineData(""", "language": "zh" """, MessageLanguage.Chinese)]
    [InlineData(""", "language": "en" """, MessageLanguage.English)]
    public void A_scan_speaks_Chinese_unless_it_says_otherwise(string more, MessageLanguage expected)
    {
        using SmallRegion region = new();
        region.WithFeeds("", more: more, language: "");
        Assert.Equal(expected, ScanFile.Load(region.ScanPath).Language);
    }

    [Fact]
    public void An_unknown_place_is_told_the_nearest_that_there_is()
    {
        const string Letter = """{ "title": { "value": "函", "source": "practice" }, "number": { "value": "{year}{serial}", "source": "assumed" } }""";
        using SmallRegion region = new();
        region.With("rules/jurisdictions/shili.json", $$"""{ "id": "shili", "title": "示例市", "letters": { "reminder": {{Letter}}, "opinion": {{Letter}}, "suggestion": {{Letter}} } }""");
        region.WithFeeds("", more: """, "jurisdiction": "shilli" """);
        Assert.Equal("EW2014 no pack has the jurisdiction 'shilli'; did you mean 'shili'?", Messages(region));
        region.WithFeeds("", more: """, "jurisdiction": "guangdong" """);
        Assert.Equal("EW2014 no pack has the jurisdiction 'guangdong'; there are shili; another needs a file of its own in jurisdictions/", Messages(region));
    }

    [Fact]
    public void The_sample_names_its_place_and_the_level_of_its_union()
    {
        ScanFile scan = ScanFile.Load(RepositoryFolder.Combine("samples", "shili", "scan.json"));
        Assert.Equal(("guangdong", UnionLevel.County), (scan.Jurisdiction, scan.Issuer!.Level));
        Assert.True(UnionLevel.GrassRoots < UnionLevel.Town && UnionLevel.County < UnionLevel.City && UnionLevel.Province < UnionLevel.National);
    }

    [Theory]
    [InlineData("""{ "id": "编号" }""", "EW1005 the companies needs the key 'file'")]
    [InlineData("""{ "file": "companies.csv", "id": "编号", "idKind": "code" }""", "EW1007 'idKind' is one of uscc, any; found 'code'")]
    [InlineData("""{ "file": "companies.csv", "id": "编号", "attributes": { "headcont": "人数" } }""", "EW2004 no indicator 'headcont' in the catalog; did you mean 'headcount'?")]
    [InlineData("""{ "file": "companies.csv", "id": "编号", "attributes": { "power_kwh": "电量" } }""", "EW2005 'power_kwh' is a measure; it goes under \"measures\" of a feed")]
    [InlineData("""{ "file": "companies.csv", "id": "编号", "attributes": { "headcount": 1 } }""", "EW1006 expected the column of 'headcount' as a text, found a number")]
    [InlineData("[]", "EW1006 expected the companies as an object { ... }, found an array")]
    public void A_fault_of_the_register_is_named(string register, string expected)
    {
        using SmallRegion region = new();
        region.WithFeeds("", register);
        Assert.Equal(expected, Messages(region));
    }

    [Fact]
    public void Companies_named_by_name_need_names()
    {
        using SmallRegion region = new();
        region.WithFeeds(
            $$"""{ "id": "p", "file": "p.csv", "date": "d", {{Measures}}, "company": { "column": "c", "by": "name" } }""",
            """{ "file": "companies.csv", "id": "编号" }""");
        Assert.Equal("EW2009 feed 'p' names companies by name, but \"companies\" has no \"name\" column; add it", Messages(region));
    }

    [Fact]
    public void Every_fault_is_reported_with_its_line_and_column_those_of_the_rules_too()
    {
        using SmallRegion region = new();
        region.With("scan.json", "{ \"rules\": \"rules\",\n  \"companies\": { \"file\": \"c.csv\" },\n  \"feeds\": [ { \"id\": \"p\",\n \"fil\": 1 } ],\n  \"maxGaps\": -1 }");
        region.With("rules/more.json", "{ \"id\": \"more\",\n \"rules\": [ { \"id\": \"x\", \"when\": \"power_kwh >\", \"score\": 1 } ] }");
        ScanFileException thrown = Assert.Throws<ScanFileException>(() => ScanFile.Load(region.ScanPath));

        string[] places = [.. thrown.Diagnostics.Select(d => FormattableString.Invariant($"{Path.GetFileName(d.File)}:{d.Line}:{d.Column} {d.Code}"))];
        Assert.Equal(
            ["more.json:2:46 EW1107", "scan.json:2:16 EW1005", "scan.json:3:14 EW1005", "scan.json:3:14 EW1005", "scan.json:3:14 EW1005", "scan.json:3:14 EW2007", "scan.json:4:2 EW1004", "scan.json:5:14 EW2012"],
            places.Order(StringComparer.Ordinal));
        Assert.Equal(string.Join('\n', thrown.Diagnostics), thrown.Message);
        Assert.All(thrown.Diagnostics, d => Assert.Equal(DiagnosticSeverity.Error, d.Severity));
    }

    [Theory]
    [InlineData("\"rulse\"", "EW2002 no rules folder '")]
    [InlineData("\"empty\"", "EW2002 no rule files (*.json) in '")]
    [InlineData("[]", "EW2003 'rules' names no rule pack; write \"default\", a folder, or both in a list")]
    [InlineData("7", "EW1006 expected 'rules' as an array [ ... ], found a number")]
    public void Rules_that_are_not_there_are_named(string rules, string expected)
    {
        using SmallRegion region = new();
        region.With("empty/readme.txt", "x").With("scan.json", $$"""{ "rules": {{rules}}, "companies": {{SmallRegion.Register}}, "feeds": [] }""");
        Assert.StartsWith(expected, Messages(region), StringComparison.Ordinal);
    }

    [Fact]
    public void An_absent_scan_file_says_how_to_get_one()
    {
        using SmallRegion region = new();
        Assert.Equal("EW2001 no such file; write one, or have one drafted", Messages(region));
    }

    private static string Messages(SmallRegion region)
    {
        ScanFileException thrown = Assert.Throws<ScanFileException>(() => ScanFile.Load(region.ScanPath));
        return string.Join(" / ", thrown.Diagnostics.Select(d => $"{d.Code} {d.Message}").Order(StringComparer.Ordinal));
    }
}
