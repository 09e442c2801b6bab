using System.Text.Json;
using System.Text.RegularExpressions;
using EarlyWarning.Files.Scanning;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Mapping;

public sealed partial class OfficeFileTests
{
    private const string Units = """ "units": [ { "name": "示例市总工会", "short": "示", "level": "county" } ] """;

    private const string Odd = """ "qqqqqqqqqq": 0 """;

    private const string People = """
        { "name": "陈某", "user": "chen", "roles": ["chair"], "until": "2026-06-01" },
        { "name": "李某", "roles": ["vice-chair", { "role": "chair", "from": "2026-06-01" }, { "role": "supervisor", "until": "2025-01-01" }],
          "certificate": "示监012", "from": "2020-01-01" },
        { "name": "王某", "user": "Wang", "roles": ["clerk"] }
        """;

    /// <summary>The contents of the file inside its braces, and the expected diagnostics with line and column.</summary>
    public static TheoryData<string, string> Broken => new()
    {
        { $$""" {{Units}} """, "1:1 EW1005 an office file needs the key 'people'" },
        { """ "people": [] """, "1:1 EW1005 an office file needs the key 'units'" },
        { """ "units": [], "people": [] """, "1:12 EW1005 an office has one unit at least: the union that issues letters" },
        { """ "units": [ { "name": "示例市总工会" } ], "people": [] """, "1:14 EW1005 a unit needs the key 'level'" },
        { """ "units": [ { "name": "甲", "level": "town" }, { "name": "甲", "level": "town" } ], "people": [] """, "1:58 EW1011 the unit '甲' stands twice" },
        {
            """ "units": [ { "name": "甲", "level": "town", "places": ["示例市"] } ], "people": [] """,
            "1:57 EW2019 a place is a code of 2 to 12 digits (GB/T 2260), such as \"440784\"; found '示例市'"
        },
        {
            """ "units": [ { "name": "甲", "level": "town", "trades": ["建筑"] } ], "people": [] """,
            "1:57 EW2019 a trade is a letter and up to 4 digits (GB/T 4754), such as \"C19\"; found '建筑'"
        },
        {
            Of("""{ "name": "陈某", "roles": ["chiar"] }"""),
            "3:27 EW1007 'roles' is one of clerk, supervisor, chair, vice-chair; found 'chiar'; did you mean 'chair'?"
        },
        { Of("""{ "name": "陈某", "roles": ["主席"] }"""), "3:27 EW1007 'roles' is one of clerk, supervisor, chair, vice-chair; found '主席'" },
        { Of("""{ "name": "陈某", "roles": [] }"""), "3:26 EW1005 a person has one role at least: \"clerk\", \"supervisor\", \"chair\" or \"vice-chair\"" },
        { Of("""{ "name": "陈某", "roles": ["supervisor"] }"""), "3:1 EW1005 a person needs the key 'certificate'" },
        { Of("""{ "name": "", "roles": ["clerk"] }"""), "3:11 EW1010 a name is empty" },
        {
            Of("""{ "name": "陈某", "roles": ["clerk"] }, { "name": "陈某", "roles": ["chair"] }"""),
            "3:49 EW1011 '陈某' stands twice; a person stands once, with all roles, each with its days"
        },
        {
            Of("""{ "name": "陈某", "user": "c", "roles": ["clerk"] }, { "name": "李某", "user": "C", "roles": ["clerk"] }"""),
            "3:76 EW1011 two people have the account 'C'"
        },
        {
            Of("""{ "name": "陈某", "roles": ["chair"] }, { "name": "李某", "roles": ["chair"] }"""),
            "3:65 EW2018 李某 and 陈某 are both chair; give the one who left an \"until\", and the other a \"from\""
        },
        {
            Of("""{ "name": "陈某", "roles": ["chair"], "until": "2026-06-02" }, { "name": "李某", "roles": ["chair"], "from": "2026-06-01" }"""),
            "3:88 EW2018 李某 and 陈某 are both chair on 2026-06-01; give the one who left an \"until\""
        },
        {
            Of("""{ "name": "陈某", "roles": ["chair"], "from": "2026-06-01", "until": "2026-06-01" }"""),
            "3:68 EW1013 'until' 2026-06-01 is not after 'from' 2026-06-01; it is the first day on which the person does not hold the office any more"
        },
        {
            Of("""{ "name": "陈某", "roles": ["chair"], "until": "2026-02-30" }"""),
            "3:46 EW1008 'until' is a date such as 2026-01-31 that the calendar has; found '2026-02-30'; 2026-02 has 28 days"
        },
        { Of("""{ "name": "陈某", "roles": ["chair"], "rolls": 1 }"""), "3:37 EW1004 a person has no key 'rolls'; did you mean 'roles'?" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_fault_is_told_with_its_line_and_column(string office, string expected)
    {
        using SmallRegion region = new SmallRegion().WithFeeds("").With("office.json", $"{{{office}}}");
        ScanFileException thrown = Assert.Throws<ScanFileException>(() => ScanFile.Load(region.ScanPath));
        Assert.Equal(expected, string.Join(" / ", thrown.Diagnostics.Select(fault => $"{fault.Line}:{fault.Column} {fault.Code} {fault.Message}")));
        Assert.All(thrown.Diagnostics, fault => Assert.EndsWith("office.json", fault.File, StringComparison.Ordinal));
    }

    [Fact]
    public void An_office_file_beside_the_scan_file_is_read()
    {
        using SmallRegion region = new SmallRegion().WithFeeds("").With("office.json", $"{{{Of(People)}}}");
        ScanFile scan = ScanFile.Load(region.ScanPath);
        Assert.Equal(new Issuer("示例市总工会", "示", UnionLevel.County), scan.Issuer);
        UnionOffice office = scan.Office!;
        Assert.Equal(["陈某", "李某", "王某"], office.People.Select(person => person.Name));
        Assert.Equal("王某", office.FindUser("wang")!.Name);
        OfficePerson li = office.Find("李某")!;
        LocalDate day = new(2026, 6, 1);
        Assert.True(li.Is(OfficeRole.Chair, day));
        Assert.False(li.Is(OfficeRole.Chair, day.PlusDays(-1)));
        Assert.True(li.Is(OfficeRole.ViceChair, new LocalDate(2020, 1, 1)));
        Assert.False(li.Is(OfficeRole.Supervisor, new LocalDate(2025, 1, 1)));
        Assert.True(office.Find("陈某")!.Is(OfficeRole.Chair, day.PlusDays(-1)));
        Assert.False(office.Find("陈某")!.IsInOfficeOn(day));
    }

    [Fact]
    public void The_scan_file_names_an_office_file_elsewhere()
    {
        using SmallRegion region = new SmallRegion().WithFeeds("", more: """, "office": "office/of.json" """)
            .With("office/of.json", $"{{{Of("")}}}").With("office.json", "not read");
        Assert.Equal("示例市总工会", ScanFile.Load(region.ScanPath).Issuer!.Name);
    }

    [Fact]
    public void A_scan_in_code_reads_the_office_that_it_names_and_no_other()
    {
        using SmallRegion region = new SmallRegion().With("office.json", $"{{{Of("")}}}");
        CompaniesDefinition companies = new() { File = "companies.csv", Id = "编号", IdKind = IdKind.Any };
        ScanDefinition scan = new() { Folder = region.Path, Rules = ["rules"], Companies = companies, Feeds = [] };
        Assert.Null(ScanFile.Create(scan).Office);
        Assert.Equal("示例市总工会", ScanFile.Create(scan with { Office = "office.json" }).Issuer!.Name);
        ScanDefinition both = scan with { Office = "office.json", Issuer = new Issuer("甲", null, null) };
        ScanFileException thrown = Assert.Throws<ScanFileException>(() => ScanFile.Create(both));
        Assert.Equal("EW2016 Issuer", string.Join('/', thrown.Diagnostics.Select(fault => $"{fault.Code} {fault.File}")));
    }

    [Fact]
    public void An_issuer_beside_an_office_file_is_refused_where_it_stands()
    {
        using SmallRegion region = new SmallRegion().WithFeeds("", more: """, "issuer": { "name": "甲" } """).With("office.json", $"{{{Of("")}}}");
        Diagnostic fault = Assert.Single(Assert.Throws<ScanFileException>(() => ScanFile.Load(region.ScanPath)).Diagnostics);
        Assert.Equal("EW2016", fault.Code);
        Assert.EndsWith("scan.json", fault.File, StringComparison.Ordinal);
    }

    [Fact]
    public void The_union_of_the_closest_place_and_trade_issues_a_letter()
    {
        OfficeUnit Unit(string name, string[] places, string[] trades) => new(new Issuer(name, null, UnionLevel.Town)) { Places = places, Trades = trades };
        UnionOffice office = new([Unit("县", [], []), Unit("镇", ["440784101"], []), Unit("鞋业", ["440784"], ["C195"])], []);
        Assert.Equal("县", office.UnitOf(null).Issuer.Name);
        Assert.Equal("县", office.UnitOf("440784", "C2110").Issuer.Name);
        Assert.Equal("镇", office.UnitOf("440784101003", "C2110").Issuer.Name);
        Assert.Equal("鞋业", office.UnitOf("440784102", "C1952").Issuer.Name);
    }

    [Theory]
    [InlineData("an office file", "")]
    [InlineData("a unit", "units/*")]
    [InlineData("a person", "people/*")]
    [InlineData("a role", "people/*/roles/*")]
    public void The_schema_and_the_reader_know_the_same_keys(string what, string place)
    {
        using SmallRegion region = new SmallRegion().WithFeeds("")
            .With("office.json", $$"""{ {{Odd}}, "units": [ { {{Odd}} } ], "people": [ { {{Odd}}, "roles": [ { {{Odd}} } ] } ] }""");
        ScanFileException thrown = Assert.Throws<ScanFileException>(() => ScanFile.Load(region.ScanPath));
        string known = thrown.Diagnostics.Where(fault => fault.Code == "EW1004").Select(fault => Known().Match(fault.Message))
            .Single(match => match.Groups["what"].Value == what).Groups["keys"].Value;
        using JsonDocument schema = JsonDocument.Parse(File.ReadAllText(RepositoryFolder.Combine("rules", "schema", "office.schema.json")));
        JsonElement at = schema.RootElement;
        foreach (string step in place.Split('/', StringSplitOptions.RemoveEmptyEntries))
            at = step == "*" ? at.GetProperty("items") : at.GetProperty("properties").GetProperty(step);
        if (at.TryGetProperty("anyOf", out JsonElement forms)) at = forms.EnumerateArray().Single(form => form.TryGetProperty("properties", out _));
        IEnumerable<string> keys = at.GetProperty("properties").EnumerateObject().Select(key => key.Name);
        Assert.Equal(keys.Order(StringComparer.Ordinal), known.Split(", ").Order(StringComparer.Ordinal));
    }

    private static string Of(string people) => $"\n{Units}, \"people\": [\n{people} ] ";

    [GeneratedRegex("^(?<what>.+) has no key 'q+'; it knows (?<keys>.+)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Known();
}
