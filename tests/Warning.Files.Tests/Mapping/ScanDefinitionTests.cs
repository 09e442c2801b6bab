using System.Text.RegularExpressions;
using EarlyWarning.Files.Samples;
using EarlyWarning.Files.Scanning;
using EarlyWarning.Office;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Mapping;

/// <summary>Scans that are defined in code.</summary>
public sealed partial class ScanDefinitionTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => this.folder.Dispose();

    [Fact]
    public async Task The_sample_defined_in_code_gives_the_bytes_of_its_scan_file()
    {
        string path = RepositoryFolder.Combine("samples", "shili", "scan.json");
        ScanResult file = await ScanAsync(ScanFile.Load(path, OfficeFormats.All), "file");
        ScanResult code = await ScanAsync(ScanFile.Create(ShiliInCode.Scan, OfficeFormats.All), "code");
        Assert.Equal(FolderContent.Of(file.Place), FolderContent.Of(code.Place));
        Assert.Equal(State("file"), State("code"));

        // The names of owners are kept under random ids and keys, on which the hashes of lines depend.
        string[] State(string name) =>
        [
            .. new[] { "ledger.jsonl", "texts/2026.jsonl" }.Select(file => Random().Replace(File.ReadAllText(Path.Combine(this.folder.Path, name, "state", file)), "")),
        ];
    }

    [Fact]
    public void Nothing_on_the_disk_is_needed_until_the_scan()
    {
        ScanFile scan = ScanFile.Create(Small with { Folder = Path.Combine(this.folder.Path, "nowhere") });
        Assert.Equal(Path.Combine(this.folder.Path, "nowhere", "out"), scan.Output);
        Assert.Equal(("scan", Path.Combine(this.folder.Path, "nowhere")), (scan.Path, scan.Folder));
        Assert.False(Directory.Exists(scan.Folder));
    }

    private static (string What, ScanDefinition Scan, string Fault)[] Faults =>
    [
        ("no feed id", Small with { Feeds = [Power with { Id = null! }] }, "Feeds[0]: EW1005 a feed needs the key 'id'"),
        ("no rows", Small with { Feeds = [Power with { File = null }] }, "Feeds[0]: EW1005 a feed needs the key 'file'"),
        ("two kinds of rows", Small with { Feeds = [Power with { Source = new TableSource("a", "a") }] }, "Feeds[0].Source: EW2015 rows come from a \"file\" or from a \"source\""),
        ("no company", Small with { Feeds = [Power with { Company = null! }] }, "Feeds[0]: EW1005 a feed needs the key 'company'"),
        ("two ways to a company", Small with { Feeds = [Power with { Company = new("户号") { Via = "m.csv", ByName = true } }] }, "Feeds[0].Company.ByName: EW2008 a company is found \"via\""),
        ("unknown indicator", Small with { Feeds = [Power with { Measures = [new("power_kwh", "a"), new("pwer_arrears_cny", "b")] }] }, "Feeds[0].Measures[1]: EW2004 no indicator 'pwer_arrears_cny' in the catalog; did you mean 'power_arrears_cny'"),
        ("the same indicator twice", Small with { Feeds = [Power, Power with { Id = "b" }] }, "Feeds[1].Measures[0]: EW2006 "),
        ("wrong kind", Small with { Feeds = [Power with { Events = [new("power_kwh")], Measures = [] }] }, "Feeds[0].Events[0]: EW2005 "),
        ("no scale", Small with { Feeds = [Power with { Measures = [new("power_kwh", "a") { Scale = 0 }] }] }, "Feeds[0].Measures[0].Scale: EW2012 "),
        ("scale without end", Small with { Feeds = [Power with { Measures = [new("power_kwh", "a") { Scale = double.NaN }] }] }, "Feeds[0].Measures[0].Scale: EW"),
        ("share above 1", Small with { MaxRejects = 1.5 }, "MaxRejects: EW2012 "),
        ("a list of less than nothing", Small with { MaxGaps = -1 }, "MaxGaps: EW2012 "),
        ("a kind kept for no time", Small with { Keep = new KeepTimes { Persons = CalendarSpan.Zero } }, "Keep.Persons: EW2012 "),
        ("zone", Small with { TimeZone = "Asia/Beijing" }, "TimeZone: EW2031 "),
        ("place", Small with { Jurisdiction = "guangdon" }, "Jurisdiction: EW2014 no pack has the jurisdiction 'guangdon'; did you mean 'guangdong'"),
        ("interval", Small with { Feeds = [Power with { From = new(2026, 2, 1), Through = new(2026, 1, 1) }] }, "Feeds[0].Through: EW"),
        ("encoding", Small with { Feeds = [Power with { Encoding = "latin1" }] }, "Feeds[0].Encoding: EW2011 "),
        ("no rules", Small with { Rules = [] }, "Rules: EW2003 "),
        ("no such rules", Small with { Rules = ["default", "nowhere"] }, "Rules[1]: EW2002 "),
        ("no name", Small with { Companies = Small.Companies with { Name = null }, Feeds = [Power with { Company = new("a") { ByName = true } }] }, "Feeds[0].Company.Column: EW2009 "),
        ("no register", Small with { Companies = null! }, "scan: EW1005 "),
        ("attribute", Small with { Companies = Small.Companies with { Attributes = [new("headcuont", "人数")] } }, "Companies.Attributes[0]: EW2004 "),
        ("no event's field", Small with { Feeds = [Power with { Measures = [], Events = [new("hotline_call") { Fields = [new("mater", "诉求")] }] }] }, "Feeds[0].Events[0].Fields[0]: EW2041 "),
    ];

    [Fact]
    public void Faults_are_those_of_a_scan_file_and_name_the_property()
    {
        foreach ((string what, ScanDefinition scan, string fault) in Faults)
        {
            ScanFileException refused = Assert.Throws<ScanFileException>(() => ScanFile.Create(scan));
            string[] told = [.. refused.Diagnostics.Select(one => $"{one.File}: {one.Code} {one.Message}")];
            Assert.True(Array.Exists(told, one => one.StartsWith(fault, StringComparison.Ordinal)), $"{what}:\n{string.Join('\n', told)}");
            Assert.All(refused.Diagnostics, one => Assert.Equal((1, 1), (one.Line, one.Column)));
        }
    }

    [Fact]
    public void A_folder_that_is_not_named_is_the_current_one()
    {
        foreach (string folder in (string[])["", "."])
            Assert.Equal(Directory.GetCurrentDirectory(), ScanFile.Create(Small with { Folder = folder }).Folder);
        string relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), RepositoryFolder.Combine("samples", "shili"));
        Assert.Equal(RepositoryFolder.Combine("samples", "shili"), ScanFile.Load(Path.Combine(relative, "scan.json")).Folder);
    }

    [Fact]
    public void Nulls_in_lists_are_the_callers_own()
    {
        Assert.Equal("definition", Assert.Throws<ArgumentNullException>(() => ScanFile.Create(null!)).ParamName);
        foreach (ScanDefinition scan in (ScanDefinition[])[Small with { Feeds = [null!] }, Small with { Feeds = [Power with { Measures = [null!] }] }])
            Assert.Equal("definition", Assert.Throws<ArgumentException>(() => ScanFile.Create(scan)).ParamName);
    }

    [Fact]
    public async Task A_column_that_a_source_lacks_is_told_with_its_property()
    {
        ScanFile scan = ScanFile.Create(Small with
        {
            Companies = Small.Companies with { File = null, Source = new TableSource("db.companies", "id,name\nA,甲\n") },
            Feeds = [Power with { File = null, Source = new TableSource("db.power", "firm,month,kWh\nA,2026-10,5\n") }],
        });
        ScanException refused = await Assert.ThrowsAsync<ScanException>(() => ScanAsync(scan, "lacking"));
        Assert.StartsWith("feed 'power': db.power: no column 'kwh' (Feeds[0].Measures[0].Column:1:1; did you mean 'kWh'", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sources_stand_in_the_definition_and_a_scan_may_take_others_in_their_place()
    {
        ScanFile scan = ScanFile.Create(Small with
        {
            Companies = Small.Companies with { File = null, Source = new TableSource("db.companies", "id,name\nA,甲\nB,乙\n") },
            Feeds =
            [
                Power with
                {
                    File = null,
                    Source = new TableSource("db.power", "firm,month,kwh\n1,2026-10,5\n"),
                    Company = new("firm") { ViaSource = new TableSource("db.meters", "account,firm\n1,A\n") },
                },
            ],
        });
        ScanResult result = await ScanAsync(scan, "sources");
        Assert.Equal((2, 1L, "db.power", "db.meters"),
            (result.Summary.Companies, result.Summary.Feeds[1].Rows, result.Summary.Feeds[1].Source!.Name, result.Summary.Feeds[1].Crosswalk!.Source!.Name));
    }

    [Fact]
    public void A_pack_that_the_app_holds_takes_the_place_of_the_packs_that_are_named()
    {
        using SmallRegion region = ScanTests.Filled();
        RulePack held = RulePack.Load(Path.Combine(region.Path, "rules"));
        File.WriteAllText(Path.Combine(region.Path, "rules", "small.json"), "{");
        Assert.Throws<ScanFileException>(() => ScanFile.Load(region.ScanPath));
        ScanFile scan = ScanFile.Load(region.ScanPath, pack: held);
        Assert.Same(held, scan.Pack);
        Assert.Equal(["rules"], scan.Rules);
        Assert.Same(held, ScanFile.Create(Small with { Pack = held, Feeds = [Power] }).Pack);
        Assert.Equal("pack", Assert.Throws<ArgumentNullException>(() => scan.With(null!)).ParamName);
    }

    [Fact]
    public async Task A_scan_goes_on_with_a_pack_that_has_changed_and_is_checked_against_it()
    {
        using SmallRegion region = ScanTests.Filled();
        ScanFile scan = ScanFile.Load(region.ScanPath, OfficeFormats.All);
        ScanFileException refused = Assert.Throws<ScanFileException>(() => scan.With(RulePack.Default));
        Assert.Contains(refused.Diagnostics, one => one.Code == "EW2004" && one.File == region.ScanPath);
        region.With("rules/more.json", """{ "id": "more", "title": "更多", "rules": [ { "id": "any-call", "title": "有投诉", "when": "any(call, 60d)", "score": 1 } ] }""");
        RulePack changed = RulePack.Load(Path.Combine(region.Path, "rules"));
        ScanResult result = await Scanner.ScanAsync(scan.With(changed), SmallRegion.AsOf, new ScanOptions { Clock = StandingClock.Morning });
        Assert.Equal(changed.Hash, result.Summary.RulesHash);
        Assert.Contains(result.Summary.Rules, rule => rule.Rule.Id == "any-call");
    }

    [Fact]
    public void Definitions_of_the_same_values_are_equal() =>
        Assert.Equal(Power with { Measures = [new("power_kwh", "kwh") { Missing = ["-"] }] }, Power with { Measures = [new("power_kwh", "kwh") { Missing = ["-"] }] });

    private static FeedDefinition Power { get; } = new() { Id = "power", File = "power.csv", Company = new("firm"), Date = "month", Measures = [new("power_kwh", "kwh")] };

    private static ScanDefinition Small { get; } = new()
    {
        Companies = new CompaniesDefinition { File = "companies.csv", Id = "id", IdKind = IdKind.Any, Name = "name" },
        Feeds = [Power],
    };

    private Task<ScanResult> ScanAsync(ScanFile scan, string name) => Scanner.ScanAsync(scan, new LocalDate(2026, 11, 1), new ScanOptions
    {
        Clock = StandingClock.Morning,
        Output = Path.Combine(this.folder.Path, name, "out"),
        State = Path.Combine(this.folder.Path, name, "state"),
    });

    [GeneratedRegex("[0-9a-f]{32,}", RegexOptions.NonBacktracking)]
    private static partial Regex Random();
}
