using System.Text;
using NodaTime;

namespace EarlyWarning.Files.Ledgers;

/// <summary>A ledger of several files: one for each year that is over, and the one that is appended to.</summary>
public sealed class LedgerFilesTests : IDisposable
{
    private const string Union = "示例市总工会";

    private readonly TemporaryFolder folder = new();

    private string State => Path.Combine(this.folder.Path, "state");

    public void Dispose() => this.folder.Dispose();

    [Fact]
    public async Task The_first_entry_of_a_year_closes_the_file_of_the_last_one()
    {
        LedgerEntry[] all = [Of(2026, 11), Of(2026, 12), Of(2027, 1), Of(2027, 12), Of(2030, 1)];
        for (int i = 0; i < all.Length; i++)
        {
            using FileLedger ledger = await OpenAsync();
            await ledger.AppendAsync([all[i]], i);
        }

        Assert.Equal(["ledger-2026.jsonl", "ledger-2027.jsonl", "ledger.jsonl"], Files());
        Assert.Equal([3, 3, 2], Files().Select(file => Lines(file).Length));
        using FileLedger next = await OpenAsync();
        Assert.Equal(Events.Text(all), Events.Text(Events.EntriesOf(next)));
        Assert.Equal(Lines("ledger.jsonl")[^1][^66..^2], next.Hash);
    }

    [Fact]
    public async Task The_first_line_of_a_file_names_the_last_hash_and_the_entries_of_the_files_before()
    {
        await WriteAsync(Of(2026, 1), Of(2026, 2));
        await WriteAsync(Of(2027, 1));
        string hash = Lines("ledger-2026.jsonl")[^1][^66..^2];
        Assert.StartsWith(
            $$"""{"event":"ledger-opened","values":{"version":2,"issuer":"{{Union}}","previous":"{{hash}}","position":2},"hash":""", Lines("ledger.jsonl")[0],
                StringComparison.Ordinal);
        Assert.StartsWith("""{"n":2,"at":"2027-01-01T00:00:00Z",""", Lines("ledger.jsonl")[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_append_goes_to_one_file_whatever_years_its_entries_are_of()
    {
        await WriteAsync(Of(2026, 12), Of(2027, 1));
        await WriteAsync(Of(2027, 2));
        Assert.Equal(["ledger.jsonl"], Files());
    }

    [Fact]
    public async Task A_clock_that_went_back_closes_nothing()
    {
        await WriteAsync(Of(2027, 1));
        await WriteAsync(Of(2026, 12));
        await WriteAsync(Of(2027, 2));
        Assert.Equal(["ledger-2026.jsonl", "ledger.jsonl"], Files());
        using FileLedger ledger = await OpenAsync();
        Assert.Equal(3, Events.EntriesOf(ledger).Count);
    }

    [Fact]
    public async Task A_file_is_closed_behind_the_others_whatever_year_its_last_line_is_of()
    {
        await WriteAsync(Of(2027, 1));
        await WriteAsync(Of(2028, 1));
        await WriteAsync(Of(2026, 1));
        await WriteAsync(Of(2028, 2));
        Assert.Equal(["ledger-2027-2.jsonl", "ledger-2027.jsonl", "ledger.jsonl"], Files());
        using FileLedger ledger = await OpenAsync();
        Assert.Equal(Events.Text([Of(2027, 1), Of(2028, 1), Of(2026, 1), Of(2028, 2)]), Events.Text(Events.EntriesOf(ledger)));
    }

    [Fact]
    public async Task A_ledger_of_the_first_version_is_closed_and_goes_on_in_a_file_of_this_one()
    {
        LedgerEntry[] first = Events.OfScan(Events.AsOf);
        Directory.CreateDirectory(State);
        string old = string.Join('\n', [.. FirstVersion.Lines(Union, first), ""]);
        File.WriteAllText(At("ledger.jsonl"), old);
        using (FileLedger reader = await FileLedger.OpenToReadAsync(State, Union)) Assert.Equal(Events.Text(first), Events.Text(Events.EntriesOf(reader)));
        Assert.Equal(["ledger.jsonl"], Files());
        await WriteAsync(Events.Silence("已约谈"));
        await WriteAsync(Events.Silence("再次约谈"));
        Assert.Equal(["ledger-2026.jsonl", "ledger.jsonl"], Files());
        Assert.Equal(old, File.ReadAllText(At("ledger-2026.jsonl")));
        Assert.StartsWith("{\"n\":4,", Lines("ledger.jsonl")[1], StringComparison.Ordinal);
        using FileLedger next = await OpenAsync();
        Assert.Equal(Events.Text([.. first, Events.Silence("已约谈"), Events.Silence("再次约谈")]), Events.Text(Events.EntriesOf(next)));
    }

    [Fact]
    public async Task A_year_that_has_a_file_already_gets_a_second_one()
    {
        Directory.CreateDirectory(State);
        File.WriteAllText(At("ledger.jsonl"), string.Join('\n', [.. FirstVersion.Lines(Union, [Of(2026, 1)]), ""]));
        await WriteAsync(Of(2026, 2));
        await WriteAsync(Of(2027, 1));
        Assert.Equal(["ledger-2026-2.jsonl", "ledger-2026.jsonl", "ledger.jsonl"], Files());
        using FileLedger next = await OpenAsync();
        Assert.Equal(Events.Text([Of(2026, 1), Of(2026, 2), Of(2027, 1)]), Events.Text(Events.EntriesOf(next)));
    }

    [Fact]
    public async Task A_torn_line_goes_before_its_file_is_closed()
    {
        await WriteAsync(Of(2026, 1));
        byte[] whole = File.ReadAllBytes(At("ledger.jsonl"));
        File.AppendAllText(At("ledger.jsonl"), "{\"n\":1,\"at");
        await WriteAsync(Of(2027, 1));
        Assert.Equal(whole, File.ReadAllBytes(At("ledger-2026.jsonl")));
    }

    /// <summary>A writer dies after it has closed a file, at each point until the next one has its first entry.</summary>
    [Fact]
    public async Task A_writer_that_dies_between_two_files_loses_nothing()
    {
        await WriteAsync(Of(2026, 1));
        byte[] old = File.ReadAllBytes(At("ledger.jsonl"));
        await WriteAsync(Of(2027, 1));
        byte[] open = File.ReadAllBytes(At("ledger.jsonl"));
        for (int length = -1; length < open.Length; length++)
        {
            foreach (string file in Files()) File.Delete(At(file));
            File.Delete(At("ledger.lock"));
            File.WriteAllBytes(At("ledger-2026.jsonl"), old);
            if (length >= 0) File.WriteAllBytes(At("ledger.jsonl"), open[..length]);
            using (FileLedger reader = await FileLedger.OpenToReadAsync(State, Union)) Assert.Equal(length == open.Length - 1 ? 2 : 1,
                Events.EntriesOf(reader).Count);
            using (FileLedger ledger = await OpenAsync()) await ledger.AppendAsync([Of(2027, 1)], Events.EntriesOf(ledger).Count);
            Assert.StartsWith(Encoding.UTF8.GetString(open), File.ReadAllText(At("ledger.jsonl")), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_file_that_is_missing_or_exchanged_is_named_by_the_one_after_it()
    {
        foreach (int year in (int[])[2026, 2027, 2028]) await WriteAsync(Of(year, 1));
        byte[] first = File.ReadAllBytes(At("ledger-2026.jsonl")), second = File.ReadAllBytes(At("ledger-2027.jsonl"));
        File.Delete(At("ledger-2026.jsonl"));
        await DamagedAsync("ledger-2027.jsonl", 1, "the file continues another with the first 1 entries, which is missing");
        File.WriteAllBytes(At("ledger-2026.jsonl"), first);
        File.Delete(At("ledger-2027.jsonl"));
        await DamagedAsync("ledger.jsonl", 1, "the file does not continue the one before it");
        File.WriteAllBytes(At("ledger-2027.jsonl"), first);
        await DamagedAsync("ledger-2027.jsonl", 1, "the file does not continue the one before it");
        File.WriteAllBytes(At("ledger-2027.jsonl"), second[..^1]);
        using (FileLedger whole = await OpenAsync()) Assert.Equal(3, Events.EntriesOf(whole).Count);
        File.WriteAllBytes(At("ledger-2027.jsonl"), second[..^2]);
        await DamagedAsync("ledger-2027.jsonl", 2, "the last line of a year that is over is not whole");
    }

    [Fact]
    public async Task A_ledger_that_was_emptied_cut_off_or_put_back_is_not_one_that_was_never_written()
    {
        await WriteAsync(Of(2026, 1), Of(2026, 2));
        await WriteAsync(Of(2026, 3));
        string[] lines = Lines("ledger.jsonl");
        foreach (int left in (int[])[0, 1, 3])
        {
            File.WriteAllText(At("ledger.jsonl"), string.Concat(lines[..left].Select(line => line + "\n")));
            LedgerException lost = await Assert.ThrowsAsync<LedgerException>(OpenAsync);
            Assert.Equal((LedgerReason.Damaged, LedgerReason.Damaged),
                (lost.Reason, (await Assert.ThrowsAsync<LedgerException>(() => FileLedger.OpenToReadAsync(State, Union))).Reason));
            Assert.StartsWith(
                $"{At("ledger.jsonl")}: the ledger had 3 entries when it was last written and has {Math.Max(0, left - 1)} now: lines were lost at its end",
                    lost.Message, StringComparison.Ordinal);
        }

        File.Delete(At("ledger.jsonl"));
        Assert.Contains("has 0 now", (await Assert.ThrowsAsync<LedgerException>(OpenAsync)).Message, StringComparison.Ordinal);
        File.WriteAllText(At("ledger.jsonl"), Events.TextOf(Union, [Of(2026, 1), Of(2026, 2), Of(2026, 4)]));
        Assert.Contains("the first 3 entries are not those", (await Assert.ThrowsAsync<LedgerException>(OpenAsync)).Message, StringComparison.Ordinal);
        File.Delete(At("ledger.lock"));
        using FileLedger restored = await OpenAsync();
        Assert.Equal(3, Events.EntriesOf(restored).Count);
    }

    [Theory]
    [InlineData("\uFEFF", "", "", 1, "the file begins with a byte order mark")]
    [InlineData("\n", "", "", 1, "the line is blank")]
    [InlineData("", "\n", "", 2, "the line is blank")]
    [InlineData("", " \t\n", "", 2, "the line is blank")]
    [InlineData("", "", "\n", 4, "the line is blank")]
    public async Task What_an_editor_adds_is_named(string atFirst, string inside, string atLast, int line, string what)
    {
        await WriteAsync(Of(2026, 1), Of(2026, 2));
        string[] lines = Lines("ledger.jsonl");
        File.WriteAllText(At("ledger.jsonl"), $"{atFirst}{lines[0]}\n{inside}{lines[1]}\n{lines[2]}\n{atLast}");
        await DamagedAsync("ledger.jsonl", line, what);
    }

    [Fact]
    public async Task Line_ends_of_another_system_are_named()
    {
        await WriteAsync(Of(2026, 1));
        File.WriteAllText(At("ledger.jsonl"), File.ReadAllText(At("ledger.jsonl")).Replace("\n", "\r\n", StringComparison.Ordinal));
        await DamagedAsync("ledger.jsonl", 1, "the line ends with a carriage return");
    }

    [Fact]
    public async Task The_last_line_that_was_changed_is_damage_though_its_line_feed_is_gone()
    {
        await WriteAsync(Of(2026, 1));
        File.WriteAllText(At("ledger.jsonl"), File.ReadAllText(At("ledger.jsonl")).TrimEnd('\n').Replace("2026-1", "2026-2", StringComparison.Ordinal));
        await DamagedAsync("ledger.jsonl", 2, "the line of entry 0 is not as it was written");
    }

    private static LedgerEntry Of(int year, int month) =>
        new(EventStamp.OfScan(Instant.FromUtc(year, month, 1, 0, 0), new LocalDate(year, month, 1), "ab12"), new SilenceEnded($"{year}-{month}"));

    private string At(string file) => Path.Combine(State, file);

    private string[] Files() => [.. Directory.GetFiles(State, "*.jsonl").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    private string[] Lines(string file) => File.ReadAllLines(At(file));

    private Task<FileLedger> OpenAsync() => FileLedger.OpenAsync(State, Union);

    private async Task WriteAsync(params LedgerEntry[] entries)
    {
        using FileLedger ledger = await OpenAsync();
        await ledger.AppendAsync(entries, Events.EntriesOf(ledger).Count);
    }

    private async Task DamagedAsync(string file, int line, string what)
    {
        LedgerCorruptException damage = await Assert.ThrowsAsync<LedgerCorruptException>(OpenAsync);
        Assert.Equal((At(file), line), (damage.File, damage.Line));
        Assert.StartsWith($"{At(file)}:{line}: {what}", damage.Message, StringComparison.Ordinal);
    }
}
