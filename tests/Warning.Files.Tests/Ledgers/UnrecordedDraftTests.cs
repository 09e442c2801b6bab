using EarlyWarning.Files.Scanning;
using EarlyWarning.Files.Writing;
using EarlyWarning.Office;
using NodaTime;

namespace EarlyWarning.Files.Ledgers;

/// <summary>A draft whose writer was killed before the ledger named it.</summary>
public sealed class UnrecordedDraftTests
{
    private const string Draft = "A-2026-11-20-reminder.docx";

    private static readonly LocalDate First = new(2026, 11, 20), Next = new(2026, 11, 21);

    [Fact]
    public async Task It_is_recorded_if_it_still_says_the_same()
    {
        using SmallRegion region = await KilledAsync();
        byte[] left = await ReadAsync(region, Draft);
        LetterDraft draft = await DraftAsync(region, Disk.OfMachine);
        Assert.Equal((false, Draft), (draft.IsNew, Path.GetFileName(draft.Path)));
        Assert.Equal(left, await ReadAsync(region, Draft));
        Assert.Equal([Draft], Drafts(region));
    }

    [Fact]
    public async Task It_is_set_aside_where_scans_have_changed_what_the_letter_says()
    {
        using SmallRegion killed = await KilledAsync(), unbroken = await ScannedAsync();
        byte[] stale = await ReadAsync(killed, Draft);
        foreach (SmallRegion region in new[] { killed, unbroken }) await ScanAsync(region, Next, arrears: 9000);
        Assert.True((await DraftAsync(killed, Disk.OfMachine)).IsNew);
        await DraftAsync(unbroken, Disk.OfMachine);
        Assert.NotEqual(stale, await ReadAsync(killed, Draft));
        Assert.Equal(await ReadAsync(unbroken, Draft), await ReadAsync(killed, Draft));
        Assert.Equal(["A-2026-11-20-reminder-unrecorded-1.docx", Draft], Drafts(killed));
        Assert.Equal(stale, await ReadAsync(killed, "A-2026-11-20-reminder-unrecorded-1.docx"));
    }

    [Fact]
    public async Task One_that_is_recorded_is_never_touched()
    {
        using SmallRegion region = await ScannedAsync();
        LetterDraft draft = await DraftAsync(region, Disk.OfMachine);
        await File.WriteAllTextAsync(draft.Path, "edited");
        await ScanAsync(region, Next, arrears: 9000);
        Assert.False((await DraftAsync(region, Disk.OfMachine)).IsNew);
        Assert.Equal("edited", await File.ReadAllTextAsync(draft.Path));
    }

    /// <summary>Returns a region in which the process died with the draft in place and the ledger as it was.</summary>
    private static async Task<SmallRegion> KilledAsync()
    {
        using SmallRegion scanned = await ScannedAsync();
        for (int step = 1; ; step++)
        {
            SmallRegion region = scanned.Copy();
            FailingDisk disk = new(step, staysDown: true);
            await Assert.ThrowsAsync<LedgerException>(() => DraftAsync(region, disk));
            if (disk.Failed!.StartsWith("append", StringComparison.Ordinal)) return region;
            region.Dispose();
        }
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

    private static async Task<LetterDraft> DraftAsync(SmallRegion region, IDisk disk)
    {
        using CaseLedger cases = await CaseLedger.OpenAsync(Load(region), null, StandingClock.Later, null, TimeSpan.Zero, disk, CancellationToken.None);
        return await cases.DraftAsync("A", "李某");
    }

    private static string[] Drafts(SmallRegion region) =>
        [.. Directory.GetFiles(Path.Combine(region.Path, "state", "letters")).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    private static Task<byte[]> ReadAsync(SmallRegion region, string draft) => File.ReadAllBytesAsync(Path.Combine(region.Path, "state", "letters", draft));

    private static ScanFile Load(SmallRegion region) => ScanFile.Load(region.ScanPath, OfficeFormats.All);
}
