using EarlyWarning.Files.Scanning;

namespace EarlyWarning.Files.Ledgers;

public sealed class WorkplaceTests
{
    [Fact]
    public async Task An_act_is_recorded_with_account_and_machine_and_a_scan_with_neither()
    {
        using SmallRegion region = await SmallRegion.WithLettersAsync();
        await region.ScanAsync();
        ScanFile scan = ScanFile.Load(region.ScanPath);
        using (CaseLedger cases = await CaseLedger.OpenAsync(scan, clock: StandingClock.Morning)) await cases.CloseAsync("A", ClosedAs.Handled, "李某");
        using CaseLedger after = await CaseLedger.OpenToReadAsync(scan);
        List<LedgerEntry> entries = await after.ReadEntriesAsync().ToListAsync();
        Assert.All(entries, entry => Assert.Equal(
            entry.Event is EpisodeClosed ? (Workplace.OfProcess.User, Workplace.OfProcess.Host) : (null, null), (entry.Stamp.User, entry.Stamp.Host)));
        string lines = await File.ReadAllTextAsync(Path.Combine(region.Path, "state", "ledger.jsonl"));
        Assert.DoesNotContain("李某", lines, StringComparison.Ordinal);
        if (Workplace.OfProcess.Host is { } host) Assert.DoesNotContain($"\"{host}\"", lines, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Account_and_machine_are_deleted_with_the_name()
    {
        using SmallRegion region = await SmallRegion.WithLettersAsync();
        await region.ScanAsync();
        ScanFile scan = ScanFile.Load(region.ScanPath);
        using CaseLedger cases = await CaseLedger.OpenAsync(scan, clock: StandingClock.Morning);
        await cases.CloseAsync("A", ClosedAs.Handled, "李某");
        RecordedAct act = Assert.Single(await cases.ReadActsAsync());
        await cases.RedactAsync(act.Name, "王某", "本人要求", [LedgerTextKind.Persons]);
        EventStamp stamp = (await cases.ReadEntriesAsync().ToListAsync()).Single(entry => entry.Event is EpisodeClosed).Stamp;
        Assert.All([stamp.Actor, stamp.User ?? stamp.Actor, stamp.Host ?? stamp.Actor], text => Assert.True(LedgerTexts.IsRedacted(text)));
    }
}
