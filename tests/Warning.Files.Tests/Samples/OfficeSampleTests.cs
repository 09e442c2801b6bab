using System.IO.Compression;
using System.Text.RegularExpressions;
using EarlyWarning.Office;
using EarlyWarning.Simulation;
using NodaTime;

namespace EarlyWarning.Files.Samples;

/// <summary>Checks what the README of <c>samples/office</c> states: from the folder as it is to alerts, by the draft alone.</summary>
public sealed partial class OfficeSampleTests : IDisposable
{
    private static readonly LocalDate AsOf = new(2026, 11, 1);
    private static readonly RegionOptions Options = new() { Companies = 300, Months = 24, Seed = 4409, County = "440799" };
    private static readonly string Sample = RepositoryFolder.Combine("samples", "office");

    private static readonly (string Question, string Answer)[] Answers =
        [("issuer", "示例市总工会"), ("jurisdiction", "guangdong"), ("timeZone", "Asia/Shanghai"), ("language", "zh")];

    private const string Places = " \"town\": \"所属镇街\", \"address\": \"经营地址\",";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => this.folder.Dispose();

    // early-warning simulate --companies 300 --months 24 --seed 4409 --county 440799 --form office --output FOLDER
    [Fact]
    public void The_sample_is_what_its_command_makes()
    {
        string made = Path.Combine(this.folder.Path, "made");
        SimulatedFeeds.Write(Options, made, SimulationForm.Office);
        Assert.Equal(FolderContent.Of(made), FolderContent.Of(Copied()));
    }

    [Fact]
    public void Every_file_is_used_and_nothing_but_the_office_itself_is_asked()
    {
        ScanFileDraft draft = Draft(Copied());
        Assert.Equal(Answers.Select(answer => answer.Question), draft.Questions.Select(question => question.Id));
        Assert.DoesNotContain(draft.Files, file => file.Use is DraftedUse.LeftOut or DraftedUse.Unreadable or DraftedUse.Passed);
    }

    [Fact]
    public async Task Its_alerts_are_those_of_the_clean_region()
    {
        string clean = Path.Combine(this.folder.Path, "clean"), office = Copied();
        SimulatedFeeds.Write(Options, clean);
        File.Delete(Path.Combine(clean, "office.json")); // the folder of the office has none, so that no alert has an owner
        ScanFileDraft draft = Draft(office);
        foreach ((string question, string answer) in Answers) draft = draft.Answer(draft.Questions.First(open => open.Id == question), answer);
        draft.Save();
        Assert.Empty(draft.Questions);

        // The register of the clean region has no towns and addresses, which lists show.
        File.WriteAllText(draft.Path, draft.Text.Replace(Places, "", StringComparison.Ordinal));
        ScanResult expected = await Scan(clean), result = await Scan(office);
        Assert.Equal(new ListedCount(0, 0), result.Summary.Rejects);
        Assert.Equal(new ListedCount(0, 0), result.Summary.Unmatched);
        Assert.Equal(expected.Summary.Levels, result.Summary.Levels);
        Assert.Equal(ListOf(expected), ListOf(result));
        Assert.Equal(File.ReadAllText(Path.Combine(expected.Place, "alerts.csv")), File.ReadAllText(Path.Combine(result.Place, "alerts.csv")));
    }

    [Fact]
    public async Task Towns_and_addresses_are_found_and_the_workbook_has_the_alerts_by_town()
    {
        string office = Copied();
        ScanFileDraft draft = Draft(office);
        Assert.Contains(Places, draft.Text, StringComparison.Ordinal);
        draft.Save();
        using ZipArchive workbook = ZipFile.OpenRead(Path.Combine((await Scan(office)).Place, "alerts.xlsx"));
        using StreamReader sheets = new(workbook.GetEntry("xl/workbook.xml")!.Open());
        Assert.Contains("按镇街", await sheets.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_draft_changes_nothing_and_an_open_question_is_told_by_the_scan()
    {
        string office = Copied();
        ScanFileDraft draft = Draft(office);
        draft = draft.Answer(draft.Questions[0], "示例市总工会");
        draft.Save();
        Assert.Equal(draft.Text, Draft(office).Text);
        Assert.Equal(draft.Questions.Count, (await Scan(office)).Summary.Warnings.Count(warning => warning.Code == "EW1935"));
    }

    [Fact]
    public void It_is_under_two_megabytes() =>
        Assert.InRange(Directory.EnumerateFiles(Sample, "*", SearchOption.AllDirectories).Sum(path => new FileInfo(path).Length), 1, 2_000_000);

    private static ScanFileDraft Draft(string folder) => ScanFileDraft.Of(folder, new DraftOptions { Formats = OfficeFormats.All });

    // Everything that an alert says but for the names of feeds, which are those of other files.
    private static string[] ListOf(ScanResult result) =>
        [.. File.ReadLines(Path.Combine(result.Place, "alerts.jsonl")).Select(line => Feed().Replace(line, ""))];

    private string Copied()
    {
        string office = Path.Combine(this.folder.Path, "office");
        foreach (string file in Directory.EnumerateFiles(Sample, "*", SearchOption.AllDirectories)
            .Where(file => !Path.GetFileName(file).StartsWith("README", StringComparison.Ordinal)))
        {
            string copy = Path.Combine(office, Path.GetRelativePath(Sample, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return office;
    }

    private static Task<ScanResult> Scan(string folder) =>
        Scanner.ScanAsync(ScanFile.Load(folder, OfficeFormats.All), AsOf, new ScanOptions { Clock = StandingClock.Morning });

    [GeneratedRegex("\"feed\": ?\"[^\"]*\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Feed();
}
