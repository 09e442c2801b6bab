using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace EarlyWarning.Files.Ledgers;

/// <summary>What was done to the lines of a ledger is found, and named for what it is.</summary>
public sealed class LedgerVerificationTests : IDisposable
{
    private const int Entries = 12;

    private readonly TemporaryFolder folder = new();

    private string State => Path.Combine(this.folder.Path, "state");

    private string Ledger => Path.Combine(State, "ledger.jsonl");

    public void Dispose() => this.folder.Dispose();

    [Fact]
    public async Task A_folder_without_a_ledger_has_an_empty_one()
    {
        LedgerVerification found = await FileLedger.VerifyAsync(State);
        Assert.Equal(new LedgerVerification(0, 0, "", [], 0, SnapshotFinding.None), found);
        Assert.True(found.IsWhole);
    }

    [Fact]
    public async Task A_ledger_that_is_as_it_was_written_is_whole()
    {
        string[] lines = await LinesAsync();
        LedgerVerification found = await FileLedger.VerifyAsync(State);
        Assert.True(found.IsWhole);
        Assert.Equal((1, Entries, lines[^1][^66..^2]), (found.Files, found.Entries, found.Hash));
    }

    [Fact]
    public async Task An_edited_line_is_named_and_no_other()
    {
        string[] lines = await LinesAsync();
        for (int line = 1; line < lines.Length; line++)
        {
            string[] faults = await FaultsAsync([.. lines[..line], lines[line].Replace("\"company\":\"", "\"company\":\"X", StringComparison.Ordinal),
                .. lines[(line + 1)..]]);
            Assert.Equal([$"{line + 1}: the line of entry {line - 1} is not as it was written: it was edited"], faults);
        }
    }

    [Fact]
    public async Task A_deleted_line_is_named_by_the_one_behind_it_and_at_the_end_by_the_lock_file()
    {
        string[] lines = await LinesAsync();
        for (int line = 1; line + 1 < lines.Length; line++)
            Assert.Equal([$"{line + 1}: entry {line - 1} is missing before this line: its line was deleted or moved"],
                await FaultsAsync([.. lines[..line], .. lines[(line + 1)..]]));
        Assert.Equal(["4: entries 2 to 4 are missing before this line: their lines were deleted or moved"], await FaultsAsync([.. lines[..3], .. lines[6..]]));
        Assert.Equal([$"0: the ledger had {Entries} entries when it was last written and has {Entries - 2} now: lines were lost at its end"],
            await FaultsAsync(lines[..^2]));
    }

    [Fact]
    public async Task A_moved_line_is_named_as_moved_and_a_doubled_one_as_doubled()
    {
        string[] lines = await LinesAsync();
        for (int line = 1; line + 1 < lines.Length; line++)
        {
            string where = line + 2 < lines.Length ? $"was moved: it belongs before line {line + 3}" : "does not stand in its place";
            string[] swapped = await FaultsAsync([.. lines[..line], lines[line + 1], lines[line], .. lines[(line + 2)..]]);
            Assert.Equal([$"{line + 1}: entry {line} {where}"], swapped);
            Assert.Equal([$"{line + 2}: entry {line - 1} stands a second time: its line is line {line + 1}"],
                await FaultsAsync([.. lines[..(line + 1)], .. lines[line..]]));
        }

        Assert.Equal(["11: entry 2 was moved: it belongs before line 4"], await FaultsAsync([.. lines[..3], .. lines[4..11], lines[3], .. lines[11..]]));
    }

    [Fact]
    public async Task Several_faults_are_each_named()
    {
        string[] lines = await LinesAsync();
        string[] faults = await FaultsAsync([.. lines[..2], lines[2].Replace("company", "companx", StringComparison.Ordinal), .. lines[4..6], "", .. lines[6..],
            lines[7]]);
        Assert.Equal(
            [
                "3: the line of entry 1 is not as it was written: it was edited",
                "4: entry 2 is missing before this line: its line was deleted or moved",
                "6: the line is blank: an editor has put it there",
                "14: entry 6 stands a second time: its line is line 8",
            ],
            faults);
    }

    [Fact]
    public async Task Lines_of_the_first_version_are_examined_too()
    {
        Directory.CreateDirectory(State);
        string[] lines = FirstVersion.Lines(null, All());
        Assert.Empty(await FaultsAsync(lines));
        Assert.Equal(["4: the line is not as it was written: it, or one before it, was changed, lost or moved"],
            await FaultsAsync([.. lines[..3], lines[3].Replace("company", "companx", StringComparison.Ordinal), .. lines[4..]]));
        Assert.Equal(["4: the line is not as it was written: it, or one before it, was changed, lost or moved"],
            await FaultsAsync([.. lines[..3], .. lines[4..]]));
        Assert.Equal(["5: the line stands a second time: it is that of line 4"], await FaultsAsync([.. lines[..4], .. lines[3..]]));
        Assert.Contains("4: the line was moved, or lines before it were: it belongs after line 5",
            await FaultsAsync([.. lines[..3], lines[4], lines[3], .. lines[5..]]));
    }

    [Fact]
    public async Task Of_very_many_faults_a_hundred_are_told_and_the_others_counted()
    {
        Directory.CreateDirectory(State);
        string[] lines = Events.TextOf(null, Enumerable.Range(0, 300).Select(Of)).TrimEnd('\n').Split('\n');
        File.WriteAllText(Ledger, string.Join('\n',
            [.. lines.Select((line, place) => place == 0 ? line : line.Replace("company", "companx", StringComparison.Ordinal)), ""]));
        LedgerVerification found = await FileLedger.VerifyAsync(State);
        Assert.Equal((100, 300, 300), (found.Faults.Count, found.FaultCount, found.Entries));
    }

    [Property(MaxTest = 40)]
    public Property A_flipped_bit_is_found_in_its_line() => Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue - 1)), seed =>
    {
        string[] lines = LinesAsync().GetAwaiter().GetResult();
        byte[] bytes = Encoding.UTF8.GetBytes(string.Join('\n', [.. lines, ""]));
        Random random = new(seed);
        int place = random.Next(bytes.Length - 1), line = bytes.AsSpan(0, place).Count((byte)'\n') + 1;
        bytes[place] ^= (byte)(1 << random.Next(8));
        File.WriteAllBytes(Ledger, bytes);
        try
        {
            LedgerVerification found = FileLedger.VerifyAsync(State).GetAwaiter().GetResult();
            Assert.False(found.IsWhole);
            Assert.Contains(found.Faults, fault => fault.Line == line);
            Assert.All(found.Faults, fault =>
                Assert.True(fault.Line == 0 || (fault.Line >= line && fault.Line <= line + 2), $"line {line} was changed, and {fault} is told"));
        }
        catch (LedgerException newer) when (newer.Reason == LedgerReason.NewerVersion)
        {
            // The version itself was changed: of a newer one this program knows nothing.
            Assert.Equal(1, line);
        }
    });

    private static LedgerEntry Of(int number) => new(
        EventStamp.OfScan(Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.FromDays(number / 3), new LocalDate(2026, 1, 1), "ab12"),
            new SilenceEnded($"company-{number}"));

    private static IEnumerable<LedgerEntry> All() => Enumerable.Range(0, Entries).Select(Of);

    private async Task<string[]> LinesAsync()
    {
        if (Directory.Exists(State)) Directory.Delete(State, recursive: true);
        using (FileLedger ledger = await FileLedger.OpenAsync(State, issuer: null)) await ledger.AppendAsync([.. All()], 0);
        return File.ReadAllLines(Ledger);
    }

    private async Task<string[]> FaultsAsync(string[] lines)
    {
        File.WriteAllText(Ledger, string.Join('\n', [.. lines, ""]));
        LedgerVerification found = await FileLedger.VerifyAsync(State);
        Assert.All(found.Faults, fault => Assert.Equal(Ledger, fault.File));
        Assert.Equal(found.Faults.Count, found.FaultCount);
        return [.. found.Faults.Select(fault => $"{fault.Line}: {fault.What}")];
    }
}
