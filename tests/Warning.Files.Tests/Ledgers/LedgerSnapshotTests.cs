using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using EarlyWarning.Files.Scanning;
using EarlyWarning.Files.Writing;
using EarlyWarning.Office;
using NodaTime;

namespace EarlyWarning.Files.Ledgers;

/// <summary>What is stored of a long ledger's settled entries spares reading them, and is never believed against the lines.</summary>
public sealed class LedgerSnapshotTests : IDisposable
{
    private const int Companies = 1200;

    private static readonly LocalDate First = new(2026, 11, 20);

    private readonly SmallRegion region = ScanTests.Filled();

    private string State => Path.Combine(this.region.Path, "state");

    private string Snapshot => Path.Combine(State, "ledger.snapshot");

    private string Ledger => Path.Combine(State, "ledger.jsonl");

    public void Dispose() => this.region.Dispose();

    [Fact]
    public async Task A_writer_stores_what_is_settled_and_readers_need_only_the_rest()
    {
        await FillAsync();
        Assert.False(File.Exists(Snapshot));
        await ActAsync();
        Assert.True(File.Exists(Snapshot));
        using FileLedger ledger = await OpenAsync();
        Assert.Equal(Companies + 3, ledger.Stored!.Position);
        Assert.Equal(5, (await ledger.ReadAsync(ledger.Stored.Position).ToListAsync()).Count);
        await AssertSameStateAsync();
    }

    [Fact]
    public async Task A_ledger_of_which_only_the_end_was_read_gives_its_first_entries_all_the_same()
    {
        await FillAsync();
        await ActAsync();
        using FileLedger part = await OpenAsync(), whole = await FileLedger.OpenToReadAsync(State, issuer: null);
        foreach (long from in (long[])[0, 1, 1202, 1203, 1204, 1208, 5000])
            Assert.Equal(Events.Text(await whole.ReadAsync(from).ToListAsync()), Events.Text(await part.ReadAsync(from).ToListAsync()));
    }

    [Fact]
    public async Task Acts_and_scans_go_on_from_what_is_stored()
    {
        await FillAsync();
        await ActAsync();
        byte[] stored = File.ReadAllBytes(Snapshot);
        await ActAsync();
        await ScanAsync(First.PlusDays(2), 2);
        Assert.Equal(stored, File.ReadAllBytes(Snapshot));
        await AssertSameStateAsync();
        await ScanAsync(First.PlusDays(3), Companies);
        await ScanAsync(First.PlusDays(4), 1);
        await ActAsync();
        Assert.NotEqual(stored, File.ReadAllBytes(Snapshot));
        await AssertSameStateAsync();
    }

    [Fact]
    public async Task A_year_that_is_over_takes_its_part_of_what_is_stored_with_it()
    {
        await FillAsync();
        await ActAsync();
        await ScanAsync(new LocalDate(2027, 1, 2), 2);
        Assert.True(File.Exists(Path.Combine(State, "ledger-2026.jsonl")));
        using (FileLedger ledger = await OpenAsync()) Assert.NotNull(ledger.Stored);
        await AssertSameStateAsync();
    }

    [Fact]
    public async Task What_is_missing_torn_or_of_another_program_is_not_used()
    {
        await FillAsync();
        await ActAsync();
        byte[] stored = File.ReadAllBytes(Snapshot);
        int head = Array.IndexOf(stored, (byte)'\n');
        foreach (int length in (int[])[0, 1, head, head + 1, stored.Length / 2, stored.Length - 1])
            await NotUsedAsync(stored[..length]);
        foreach (int place in (int[])[0, head / 2, head + 1, stored.Length - 1])
        {
            byte[] flipped = [.. stored];
            flipped[place] ^= 1;
            await NotUsedAsync(flipped);
        }

        File.WriteAllBytes(Snapshot, stored);
        SnapshotHead said = LedgerSnapshot.Read(State)!.Head;
        foreach (SnapshotHead other in (SnapshotHead[])[said with { Program = "0.0.1" }, said with { Format = 99 }, said with { Offset = 7 },
            said with { Start = 3 }, said with { Hash = said.Lines }, said with { Position = 7 }])
            await NotUsedAsync(LedgerSnapshot.Seal(other, stored.AsSpan(head + 1)));
        File.Delete(Snapshot);
        using FileLedger ledger = await OpenAsync();
        Assert.Null(ledger.Stored);
    }

    [Fact]
    public async Task What_is_stored_of_another_ledger_is_not_used()
    {
        await FillAsync();
        await ActAsync();
        byte[] stored = File.ReadAllBytes(Snapshot);
        Directory.Delete(State, recursive: true);
        await FillAsync("另一家");
        await NotUsedAsync(stored);
    }

    [Fact]
    public async Task A_line_that_was_edited_is_named_though_what_is_stored_stands_for_it()
    {
        await FillAsync();
        await ActAsync();
        string[] lines = File.ReadAllLines(Ledger);
        lines[40] = lines[40].Replace("\"level\":\"orange\"", "\"level\":\"yellow\"", StringComparison.Ordinal);
        File.WriteAllText(Ledger, string.Join('\n', [.. lines, ""]));
        LedgerCorruptException damage = await Assert.ThrowsAsync<LedgerCorruptException>(OpenAsync);
        Assert.Equal((Ledger, 41), (damage.File, damage.Line));
    }

    [Fact]
    public async Task The_verification_holds_what_is_stored_against_the_lines()
    {
        await FillAsync();
        Assert.Equal((true, SnapshotFinding.None), await FoundAsync());
        await ActAsync();
        Assert.Equal((true, SnapshotFinding.Agrees), await FoundAsync());
        byte[] stored = File.ReadAllBytes(Snapshot);
        File.WriteAllBytes(Snapshot, With(stored, "program", "0.0.1"));
        Assert.Equal((true, SnapshotFinding.NotUsed), await FoundAsync());
        File.WriteAllBytes(Snapshot, stored);

        // A state that somebody has made up, with the hash that fits it.
        ArrayBufferWriter<byte> other = new();
        List<LedgerEntry> entries;
        using (FileLedger ledger = await FileLedger.OpenToReadAsync(State, issuer: null)) entries = await ledger.ReadAsync().ToListAsync();
        CaseState.OfSettled([.. entries[..Companies], entries[1], .. entries[(Companies + 1)..(Companies + 3)]]).WriteSettled(other);
        SnapshotHead head = LedgerSnapshot.Read(State) is { } read ? read.Head : throw new InvalidOperationException("Nothing is stored.");
        File.WriteAllBytes(Snapshot, LedgerSnapshot.Seal(head with { Position = head.Position }, other.WrittenSpan));
        Assert.Equal((false, SnapshotFinding.Differs), await FoundAsync());
    }

    [Fact]
    public async Task A_year_that_is_over_and_was_edited_is_found_by_the_verification()
    {
        await FillAsync();
        await ScanAsync(new LocalDate(2027, 1, 2), 2);
        await ScanAsync(new LocalDate(2027, 1, 3), 2);
        await ActAsync();
        string closed = Path.Combine(State, "ledger-2026.jsonl");
        byte[] bytes = File.ReadAllBytes(closed);
        File.AppendAllText(closed, "\n");
        await Assert.ThrowsAsync<LedgerCorruptException>(OpenAsync);
        string[] lines = Encoding.UTF8.GetString(bytes).Split('\n');
        lines[7] = lines[7].Replace("orange", "yellow", StringComparison.Ordinal);
        File.WriteAllText(closed, string.Join('\n', lines));
        LedgerVerification found = await FileLedger.VerifyAsync(State);
        Assert.Equal((closed, 8), (found.Faults[0].File, found.Faults[0].Line));
        Assert.Equal("the line of entry 6 is not as it was written: it was edited", found.Faults[0].What.ToString());
    }

    [Fact]
    public async Task What_a_killed_writer_has_left_is_swept_by_the_next()
    {
        await FillAsync();
        File.WriteAllText(Path.Combine(State, ".ledger.snapshot.abc.unfinished"), "x");
        using (FileLedger reader = await FileLedger.OpenToReadAsync(State, issuer: null)) Assert.Single(Directory.GetFiles(State, ".*.unfinished"));
        await ActAsync();
        Assert.Empty(Directory.GetFiles(State, ".*.unfinished"));
    }

    private static byte[] With(byte[] snapshot, string key, JsonNode value)
    {
        int end = Array.IndexOf(snapshot, (byte)'\n');
        JsonObject head = JsonNode.Parse(snapshot.AsSpan(0, end))!.AsObject();
        head[key] = value;
        return [.. Encoding.UTF8.GetBytes(head.ToJsonString()), .. snapshot[end..]];
    }

    private async Task<(bool IsWhole, SnapshotFinding Snapshot)> FoundAsync() => await FileLedger.VerifyAsync(State) is var found
        ? (found.IsWhole, found.Snapshot) : default;

    private async Task NotUsedAsync(byte[] snapshot)
    {
        File.WriteAllBytes(Snapshot, snapshot);
        using (FileLedger ledger = await OpenAsync()) Assert.Null(ledger.Stored);
        await AssertSameStateAsync();
    }

    private async Task AssertSameStateAsync()
    {
        using CaseLedger cases = await CaseLedger.OpenToReadAsync(Scan());
        using FileLedger whole = await FileLedger.OpenToReadAsync(State, issuer: null);
        CaseState expected = CaseState.Of(await whole.ReadAsync().ToListAsync());
        Assert.Equal((expected.Position, expected.SettledPosition), (cases.State.Position, cases.State.SettledPosition));
        Assert.Equal(Settled(expected), Settled(cases.State));
        Assert.Equal(expected.Alerts.Episodes, cases.Alerts.Episodes);
        Assert.Equal(expected.Letters.Letters, cases.Letters.Letters);
        Assert.Equal(expected.Funnel, cases.State.Funnel);
        Assert.Equal(expected.LastScan, cases.LastScan);
    }

    private static byte[] Settled(CaseState state)
    {
        ArrayBufferWriter<byte> bytes = new();
        state.WriteSettled(bytes);
        return bytes.WrittenSpan.ToArray();
    }

    private Task<FileLedger> OpenAsync() =>
        FileLedger.OpenForStateAsync(State, issuer: null, isWriter: false, TimeSpan.Zero, Disk.OfMachine, CancellationToken.None);

    private ScanFile Scan() => ScanFile.Load(this.region.ScanPath, OfficeFormats.All);

    private async Task FillAsync(string name = "甲家具")
    {
        await ScanAsync(First, Companies, name);
        await ScanAsync(First.PlusDays(1), 1);
    }

    private async Task ActAsync()
    {
        LedgerEntry last = await (await FileLedger.OpenToReadAsync(State, issuer: null)).ReadAsync().LastAsync();
        using CaseLedger cases = await CaseLedger.OpenAsync(Scan(), clock: new StandingClock(last.Stamp.At + Duration.FromHours(6)));
        await cases.SilenceAsync("C0000", cases.LastScan!.AsOf.PlusDays(9), "李某", "已约谈");
    }

    /// <summary>Records a scan that opens alerts, or raises those that are open.</summary>
    private async Task ScanAsync(LocalDate asOf, int companies, string name = "甲家具")
    {
        using FileLedger ledger = await FileLedger.OpenAsync(State, issuer: null);
        List<LedgerEntry> before = await ledger.ReadAsync().ToListAsync();
        CaseState state = CaseState.Of(before);
        EventStamp stamp = EventStamp.OfScan(asOf.AtMidnight().InUtc().ToInstant(), asOf, "ab12");
        IEnumerable<LedgerEvent> moves = Enumerable.Range(0, companies).Select(number => $"C{number:0000}").Select(company =>
            state.Alerts.EpisodeOf(company) is { } open
            ? new EpisodeMoved(company, open.Id, EpisodeTransition.Raised, TransitionReason.LevelReached, Level.Red, Level.Red, Notified: true) { Name = name }
            : new EpisodeMoved(company, $"{company}@{asOf:uuuu-MM-dd}", EpisodeTransition.Opened, TransitionReason.LevelReached, Level.Orange, Level.Orange,
                Notified: true)
            { Name = name });
        await ledger.AppendAsync([.. ((LedgerEvent[])[new ScanBegan(companies), .. moves, new ScanEnded()]).Select(happened =>
            new LedgerEntry(stamp, happened))], before.Count);
        await ledger.AppendAsync([new LedgerEntry(stamp, new ScanWritten())], before.Count + companies + 2);
    }
}
