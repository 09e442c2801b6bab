using EarlyWarning.Files.Scanning;
using EarlyWarning.Files.Writing;
using EarlyWarning.Office;
using NodaTime;

namespace EarlyWarning.Files.Letters;

/// <summary>A draft that the ledger does not name, as where a folder was put back from a copy of another day.</summary>
public sealed class UnrecordedDraftTests
{
    private const string Draft = "A-2026-11-20-reminder.docx";
    private const string Checklist = "A-2026-11-20-reminder-checklist.docx";

    private static readonly LocalDate First = new(2026, 11, 20), Next = new(2026, 11, 21);

    [Fact]
    public async Task It_is_recorded_if_it_still_says_the_same()
    {
        using SmallRegion region = await UnrecordedAsync();
        byte[] left = await ReadAsync(region, Draft);
        LetterDraft draft = await DraftAsync(region);
        Assert.Equal((true, Draft), (draft.IsNew, Path.GetFileName(draft.Path)));
        Assert.Equal(left, await ReadAsync(region, Draft));
        Assert.Equal([Checklist, Draft], Drafts(region));
    }

    [Fact]
    public async Task It_is_set_aside_where_scans_have_changed_what_the_letter_says()
    {
        using SmallRegion region = await UnrecordedAsync(), sound = await ScannedAsync();
        byte[] stale = await ReadAsync(region, Draft);
        foreach (SmallRegion one in new[] { region, sound }) await ScanAsync(one, Next, arrears: 9000);
        LetterDraft draft = await DraftAsync(region);
        Assert.True(draft.IsNew);
        Assert.Equal("A-2026-11-20-reminder-unrecorded-1.docx", Path.GetFileName(Assert.Single(draft.SetAside)));
        await DraftAsync(sound);
        Assert.NotEqual(stale, await ReadAsync(region, Draft));
        Assert.Equal(await ReadAsync(sound, Draft), await ReadAsync(region, Draft));
        Assert.Equal([Checklist, "A-2026-11-20-reminder-unrecorded-1.docx", Draft], Drafts(region));
        Assert.Equal(stale, await ReadAsync(region, "A-2026-11-20-reminder-unrecorded-1.docx"));
    }

    [Fact]
    public async Task One_that_was_edited_is_set_aside()
    {
        using SmallRegion region = await UnrecordedAsync();
        Docx.Edit(Path.Combine(region.Path, "state", "letters", Draft), ("5,000", "6,000"));
        byte[] edited = await ReadAsync(region, Draft);
        await DraftAsync(region);
        Assert.Equal(edited, await ReadAsync(region, "A-2026-11-20-reminder-unrecorded-1.docx"));
    }

    /// <summary>Returns a region with the files of a draft of which its ledger knows nothing.</summary>
    private static async Task<SmallRegion> UnrecordedAsync()
    {
        SmallRegion region = await ScannedAsync();
        using SmallRegion drafted = region.Copy();
        await DraftAsync(drafted);
        foreach (string file in (string[])[Draft, Checklist]) region.With($"state/letters/{file}", await ReadAsync(drafted, file));
        return region;
    }

    private static async Task<SmallRegion> ScannedAsync()
    {
        SmallRegion region = await SmallRegion.WithLettersAsync();
        await ScanAsync(region, First, arrears: 5000);
        return region;
    }

    private static Task ScanAsync(SmallRegion region, LocalDate asOf, int arrears)
    {
        region.With("arrears.csv", $"编号,月份,金额\nA,2026-10,{arrears}\n");
        return Scanner.ScanAsync(Load(region), asOf, new ScanOptions { Threads = 1, Clock = StandingClock.Later });
    }

    private static async Task<LetterDraft> DraftAsync(SmallRegion region)
    {
        using CaseLedger cases = await CaseLedger.OpenAsync(
            Load(region), null, StandingClock.Later, null, TimeSpan.Zero, Disk.OfMachine, CancellationToken.None);
        return await cases.DraftAsync("A", "李某");
    }

    private static string[] Drafts(SmallRegion region) =>
        [.. Directory.GetFiles(Path.Combine(region.Path, "state", "letters")).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    private static Task<byte[]> ReadAsync(SmallRegion region, string draft) => File.ReadAllBytesAsync(Path.Combine(region.Path, "state", "letters", draft));

    private static ScanFile Load(SmallRegion region) => ScanFile.Load(region.ScanPath, OfficeFormats.All);
}
