using System.Text;
using EarlyWarning.Files.Writing;

namespace EarlyWarning.Files.Ledgers;

public sealed class FileLedgerTests : IDisposable
{
    private const string Union = "示例市总工会";

    private readonly TemporaryFolder folder = new();

    private string State => Path.Combine(this.folder.Path, "state");

    private string File => Path.Combine(State, "ledger.jsonl");

    public void Dispose() => this.folder.Dispose();

    [Fact]
    public async Task What_was_appended_is_read_by_the_next_that_opens_it()
    {
        LedgerEntry[] scan = Events.OfScan(Events.AsOf);
        using (FileLedger ledger = await OpenAsync())
        {
            await ledger.AppendAsync(scan, 0);
            await ledger.AppendAsync([Events.Silence("已约谈")], scan.Length);
        }

        using FileLedger next = await OpenAsync();
        Assert.Equal(Events.Text([.. scan, Events.Silence("已约谈")]), Events.Text(Events.EntriesOf(next)));
        Assert.Empty(next.Warnings);
        string text = System.IO.File.ReadAllText(File);
        Assert.StartsWith($$"""{"event":"ledger-opened","values":{"version":2,"issuer":"{{Union}}"},"hash":""", text, StringComparison.Ordinal);
        Assert.Contains(Events.TextAfter([], scan, Union), text, StringComparison.Ordinal);
        Assert.Equal(text[^67..^3], next.Hash);
    }

    [Fact]
    public async Task A_ledger_reads_what_it_has_appended_itself_from_any_position()
    {
        using FileLedger ledger = await OpenAsync();
        Assert.Empty(Events.EntriesOf(ledger));
        await ledger.AppendAsync(Events.OfScan(Events.AsOf), 0);
        Assert.Equal(4, Events.EntriesOf(ledger).Count);
        await ledger.AppendAsync([], 4);
        Assert.Equal(4, Events.EntriesOf(ledger).Count);
        Assert.Equal([typeof(EpisodeMoved), typeof(ScanEnded)], ledger.ReadAsync(2).ToBlockingEnumerable().Select(entry => entry.Event.GetType()));
        Assert.Empty(ledger.ReadAsync(4).ToBlockingEnumerable());
        Assert.Empty(ledger.ReadAsync(99).ToBlockingEnumerable());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(5)]
    public async Task What_is_appended_behind_other_entries_than_expected_is_refused(long expected)
    {
        await WriteAsync(Events.OfScan(Events.AsOf));
        byte[] before = System.IO.File.ReadAllBytes(File);
        using FileLedger ledger = await OpenAsync();
        foreach (ILedger any in (ILedger[])[ledger, new MemoryLedger(Events.OfScan(Events.AsOf))])
        {
            LedgerException refused = await Assert.ThrowsAsync<LedgerException>(() => any.AppendAsync([Events.Silence("a")], expected));
            Assert.Equal(LedgerReason.Moved, refused.Reason);
            Assert.StartsWith($"the ledger has 4 entries, not {expected}", refused.Message, StringComparison.Ordinal);
            Assert.Equal(4, Events.EntriesOf(any).Count);
        }

        Assert.Equal(before, System.IO.File.ReadAllBytes(File));
    }

    [Fact]
    public async Task A_cancelled_append_writes_nothing()
    {
        using FileLedger ledger = await OpenAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ledger.AppendAsync(Events.OfScan(Events.AsOf), 0, new CancellationToken(canceled: true)));
        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public async Task Opening_writes_no_ledger_and_reading_not_even_a_folder()
    {
        using (FileLedger reader = await FileLedger.OpenToReadAsync(State, Union)) Assert.Empty(Events.EntriesOf(reader));
        Assert.False(Directory.Exists(State));
        using (FileLedger ledger = await OpenAsync()) Assert.Empty(Events.EntriesOf(ledger));
        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public async Task There_is_one_writer_and_any_number_of_readers()
    {
        FileLedger writer = await OpenAsync();
        await writer.AppendAsync(Events.OfScan(Events.AsOf), 0);
        Assert.Contains("ledger.lock: another scan or command is writing", (await Assert.ThrowsAsync<LedgerBusyException>(OpenAsync)).Message, StringComparison.Ordinal);
        using (FileLedger reader = await FileLedger.OpenToReadAsync(State, Union)) Assert.Equal(4, Events.EntriesOf(reader).Count);
        writer.Dispose();
        using FileLedger next = await OpenAsync();
        Assert.Equal(4, Events.EntriesOf(next).Count);
    }

    [Fact]
    public async Task Who_only_reads_cannot_append()
    {
        using FileLedger reader = await FileLedger.OpenToReadAsync(State, Union);
        await Assert.ThrowsAsync<InvalidOperationException>(() => reader.AppendAsync(Events.OfScan(Events.AsOf), 0));
    }

    [Fact]
    public async Task A_ledger_torn_at_any_byte_of_its_last_line_is_the_one_without_it_unless_only_the_line_feed_is_gone()
    {
        await WriteAsync(Events.OfScan(Events.AsOf));
        byte[] before = System.IO.File.ReadAllBytes(File);
        await WriteAsync(Events.Written);
        byte[] whole = System.IO.File.ReadAllBytes(File);
        for (int length = before.Length; length < whole.Length; length++)
        {
            Leave(whole[..length]);
            using (FileLedger torn = await OpenAsync())
            {
                bool isWhole = length == whole.Length - 1;
                Assert.Equal(isWhole ? 5 : 4, Events.EntriesOf(torn).Count);
                Assert.Equal(length > before.Length && !isWhole ? ["EW2101"] : [], torn.Warnings.Select(warning => warning.Code));
                Assert.All(torn.Warnings, warning => Assert.Equal((File, 6), (warning.File, warning.Line)));
                Assert.Equal(length, new FileInfo(File).Length);
                await torn.AppendAsync([Events.Written], isWhole ? 5 : 4);
            }

            using FileLedger next = await OpenAsync();
            Assert.Empty(next.Warnings);
            Assert.StartsWith(Encoding.UTF8.GetString(whole), System.IO.File.ReadAllText(File), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_ledger_torn_in_its_first_line_is_begun_anew()
    {
        await WriteAsync(Events.OfScan(Events.AsOf));
        byte[] whole = System.IO.File.ReadAllBytes(File);
        foreach (int length in (int[])[0, 1, 40])
        {
            Leave(whole[..length]);
            using (FileLedger ledger = await OpenAsync())
            {
                Assert.Empty(Events.EntriesOf(ledger));
                await ledger.AppendAsync(Events.OfScan(Events.AsOf), 0);
            }

            Assert.Equal(whole, System.IO.File.ReadAllBytes(File));
        }
    }

    [Fact]
    public async Task A_full_disk_at_any_byte_leaves_the_ledger_as_it_was()
    {
        LedgerEntry[] first = Events.OfScan(Events.AsOf), second = Events.OfScan(Events.AsOf.PlusDays(1));
        await WriteAsync(first);
        byte[] before = System.IO.File.ReadAllBytes(File);
        int size = Encoding.UTF8.GetByteCount(Events.TextAfter(first, second, Union));
        for (int room = 0; room < size; room++)
        {
            using FileLedger ledger = await FileLedger.OpenAsync(State, Union, new LedgerDisk(path => new FailingFile(path, room)));
            LedgerException full = await Assert.ThrowsAsync<LedgerException>(() => ledger.AppendAsync(second, 4));
            Assert.StartsWith($"{File}: nothing was recorded: No space left on device; make room", full.Message, StringComparison.Ordinal);
            Assert.Equal(before, System.IO.File.ReadAllBytes(File));
            Assert.Equal(4, Events.EntriesOf(ledger).Count);
        }
    }

    [Fact]
    public async Task What_did_not_reach_the_disk_is_taken_back_and_can_be_done_again()
    {
        LedgerEntry[] first = Events.OfScan(Events.AsOf);
        await WriteAsync(first);
        byte[] before = System.IO.File.ReadAllBytes(File);
        using FileLedger ledger = await FileLedger.OpenAsync(State, Union, new LedgerDisk(path => new FailingFile(path, long.MaxValue) { FlushFails = true }));
        Assert.Contains("Input/output error", (await Assert.ThrowsAsync<LedgerException>(() => ledger.AppendAsync([Events.Written], 4))).Message, StringComparison.Ordinal);
        Assert.Equal(before, System.IO.File.ReadAllBytes(File));
        await ledger.AppendAsync([Events.Written], 4);
        Assert.Equal([.. before, .. Encoding.UTF8.GetBytes(Events.TextAfter(first, [Events.Written], Union))], System.IO.File.ReadAllBytes(File));
    }

    [Fact]
    public async Task A_file_that_lets_nothing_be_taken_back_takes_nothing_more()
    {
        await WriteAsync(Events.OfScan(Events.AsOf));
        using (FileLedger ledger = await FileLedger.OpenAsync(State, Union, new LedgerDisk(path => new FailingFile(path, 50) { StaysDown = true })))
        {
            await Assert.ThrowsAsync<LedgerException>(() => ledger.AppendAsync([Events.Written], 4));
            Assert.Contains("open the ledger anew", (await Assert.ThrowsAsync<LedgerException>(() => ledger.AppendAsync([Events.Written], 4))).Message, StringComparison.Ordinal);
        }

        using FileLedger next = await OpenAsync();
        Assert.Equal((4, 1), (Events.EntriesOf(next).Count, next.Warnings.Count));
    }

    [Fact]
    public async Task A_damaged_line_is_named_and_nothing_is_changed()
    {
        await WriteAsync(Events.OfScan(Events.AsOf));
        string[] lines = System.IO.File.ReadAllLines(File);
        for (int line = 0; line < lines.Length; line++)
        {
            foreach (string damaged in (string[])["", "x", lines[line][1..], lines[line][..^1], lines[line].Replace("\":", "\" :", StringComparison.Ordinal)])
            {
                string text = string.Join('\n', [.. lines[..line], damaged, .. lines[(line + 1)..], ""]);
                await DamagedAsync(line + 1, text);
                await Assert.ThrowsAsync<LedgerCorruptException>(() => FileLedger.OpenToReadAsync(State, Union));
            }
        }
    }

    [Fact]
    public async Task A_line_that_was_lost_or_moved_is_found_by_the_one_after_it()
    {
        await WriteAsync(Events.OfScan(Events.AsOf));
        string[] lines = System.IO.File.ReadAllLines(File);
        for (int line = 0; line + 1 < lines.Length; line++)
        {
            await DamagedAsync(line + 1, string.Join('\n', [.. lines[..line], .. lines[(line + 1)..], ""]));
            await DamagedAsync(line + 1, string.Join('\n', [.. lines[..line], lines[line + 1], lines[line], .. lines[(line + 2)..], ""]));
        }

        string whole = string.Join('\n', [.. lines, ""]);
        await DamagedAsync(lines.Length + 1, whole + whole);
    }

    [Fact]
    public async Task A_ledger_of_a_newer_version_is_for_a_newer_program()
    {
        await WriteAsync(Events.OfScan(Events.AsOf));
        string newer = System.IO.File.ReadAllText(File).Replace("\"version\":2", "\"version\":3", StringComparison.Ordinal) + "{\"event\":\"of the future\"}\n";
        System.IO.File.WriteAllText(File, newer);
        LedgerException refused = await Assert.ThrowsAsync<LedgerException>(OpenAsync);
        Assert.StartsWith($"{File}:1: the ledger is of version 3, and this program knows no later one than 2; use the newer program", refused.Message, StringComparison.Ordinal);
        Assert.Equal(LedgerReason.NewerVersion, refused.Reason);
        Assert.Equal(newer, System.IO.File.ReadAllText(File));
    }

    [Fact]
    public async Task The_ledger_of_another_union_is_left_alone()
    {
        await WriteAsync(Events.OfScan(Events.AsOf));
        LedgerException other = await Assert.ThrowsAsync<LedgerException>(() => FileLedger.OpenAsync(State, "中山市总工会"));
        Assert.StartsWith($"{File}: this is the ledger of 示例市总工会, and the scan file is of 中山市总工会;", other.Message, StringComparison.Ordinal);
        Assert.Equal(LedgerReason.OtherIssuer, other.Reason);
        using FileLedger unnamed = await FileLedger.OpenAsync(State, issuer: null);
        Assert.Equal(4, Events.EntriesOf(unnamed).Count);
    }

    [Fact]
    public async Task A_state_folder_that_cannot_be_made_or_written_is_named()
    {
        this.folder.Write("state", "a file where the folder should be");
        LedgerException refused = await Assert.ThrowsAsync<LedgerException>(OpenAsync);
        Assert.StartsWith($"{State}: the state folder cannot be written: ", refused.Message, StringComparison.Ordinal);
        Assert.Equal(LedgerReason.FolderNotWritable, refused.Reason);
    }

    [Fact]
    public async Task A_ledger_that_may_not_be_written_says_so()
    {
        using FileLedger ledger = await FileLedger.OpenAsync(
            State, Union, new LedgerDisk(path => throw new UnauthorizedAccessException($"Access to the path '{path}' is denied.")));
        LedgerException denied = await Assert.ThrowsAsync<LedgerException>(() => ledger.AppendAsync(Events.OfScan(Events.AsOf), 0));
        Assert.Contains("is denied; make room or give this account the right to write there", denied.Message, StringComparison.Ordinal);
        Assert.Empty(Events.EntriesOf(ledger));
    }

    [Fact]
    public async Task A_file_that_a_program_without_the_lock_has_written_to_takes_nothing_more()
    {
        await WriteAsync(Events.OfScan(Events.AsOf));
        foreach (string foreign in (string[])["x", "{\"event\":\"of another program\"}\n"])
        {
            byte[] before;
            using (FileLedger ledger = await OpenAsync())
            {
                System.IO.File.AppendAllText(File, foreign);
                before = System.IO.File.ReadAllBytes(File);
                LedgerException refused = await Assert.ThrowsAsync<LedgerException>(() => ledger.AppendAsync([Events.Silence("a")], 4));
                Assert.Equal(LedgerReason.Moved, refused.Reason);
                Assert.StartsWith($"{File}: another program has written to the ledger since it was opened; nothing was recorded", refused.Message, StringComparison.Ordinal);
            }

            Assert.Equal(before, System.IO.File.ReadAllBytes(File));
            System.IO.File.WriteAllBytes(File, before[..^foreign.Length]);
        }

        using FileLedger next = await OpenAsync();
        await next.AppendAsync([Events.Silence("a")], 4);
    }

    [Fact]
    public async Task An_event_of_a_program_of_its_own_is_refused_before_anything_is_written()
    {
        await WriteAsync(Events.OfScan(Events.AsOf));
        byte[] before = System.IO.File.ReadAllBytes(File);
        using FileLedger ledger = await OpenAsync();
        LedgerEntry[] entries = [.. Enumerable.Repeat(Events.Silence(new string('a', 1000)), 100), new LedgerEntry(Events.Silence("a").Stamp, new VisitPaid())];
        Assert.Equal("entries", (await Assert.ThrowsAsync<ArgumentException>(() => ledger.AppendAsync(entries, 4))).ParamName);
        Assert.Equal(before, System.IO.File.ReadAllBytes(File));
        await ledger.AppendAsync([Events.Silence("a")], 4);
    }

    [Fact]
    public async Task Many_entries_are_written_and_read_in_their_order()
    {
        LedgerEntry[] many = [.. Enumerable.Range(0, 20_000).Select(number => Events.Silence($"{number}"))];
        await WriteAsync(many);
        using FileLedger next = await OpenAsync();
        Assert.Equal(Events.Text(many), Events.Text(Events.EntriesOf(next)));
    }

    private Task<FileLedger> OpenAsync() => FileLedger.OpenAsync(State, Union);

    /// <summary>Leaves the file as a writer does that is killed before it has noted where the ledger ends.</summary>
    private void Leave(byte[] bytes)
    {
        System.IO.File.Delete(Path.Combine(State, "ledger.lock"));
        System.IO.File.WriteAllBytes(File, bytes);
    }

    private async Task WriteAsync(params LedgerEntry[] entries)
    {
        using FileLedger ledger = await OpenAsync();
        await ledger.AppendAsync(entries, Events.EntriesOf(ledger).Count);
    }

    private async Task DamagedAsync(int line, string text)
    {
        System.IO.File.WriteAllText(File, text);
        LedgerCorruptException found = await Assert.ThrowsAsync<LedgerCorruptException>(OpenAsync);
        Assert.Equal((File, line), (found.File, found.Line));
        Assert.Contains("put the file back from a copy that was whole. Nothing was changed", found.Message, StringComparison.Ordinal);
        Assert.Equal(text, System.IO.File.ReadAllText(File));
    }

    private sealed record VisitPaid : PersonEvent;
}
