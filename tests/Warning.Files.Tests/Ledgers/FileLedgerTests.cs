using System.Text;

namespace EarlyWarning.Files.Ledgers;

public sealed class FileLedgerTests : IDisposable
{
    private const string Union = "鹤山市总工会";

    private readonly TemporaryFolder folder = new();

    private string State => Path.Combine(this.folder.Path, "state");

    private string File => Path.Combine(State, "ledger.jsonl");

    public void Dispose() => this.folder.Dispose();

    [Fact]
    public void What_was_appended_is_read_by_the_next_that_opens_it()
    {
        using (FileLedger ledger = Open())
        {
            ledger.Append(Events.OfScan(Events.AsOf));
            ledger.Append([Events.Silence("已约谈")]);
        }

        using FileLedger next = Open();
        LedgerOpened opened = Assert.IsType<LedgerOpened>(next.Read()[0]);
        Assert.Equal((LedgerLine.Version, Union, Events.Now), (opened.Version, opened.Issuer, opened.At));
        Assert.Equal(Events.Text([.. Events.OfScan(Events.AsOf), Events.Silence("已约谈")]), Events.Text(next.Read().Skip(1)));
        Assert.Empty(next.Warnings);
        Assert.EndsWith(Events.Text([Events.Silence("已约谈")]), System.IO.File.ReadAllText(File), StringComparison.Ordinal);
    }

    [Fact]
    public void A_ledger_reads_what_it_has_appended_itself()
    {
        using FileLedger ledger = Open();
        Assert.Empty(ledger.Read());
        ledger.Append(Events.OfScan(Events.AsOf));
        Assert.Equal(5, ledger.Read().Count);
        ledger.Append([]);
        Assert.Equal(5, ledger.Read().Count);
    }

    [Fact]
    public void Opening_writes_no_ledger_and_reading_not_even_a_folder()
    {
        using (FileLedger reader = FileLedger.OpenToRead(State, Union)) Assert.Empty(reader.Read());
        Assert.False(Directory.Exists(State));
        using (FileLedger ledger = Open()) Assert.Empty(ledger.Read());
        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public void There_is_one_writer_and_any_number_of_readers()
    {
        FileLedger writer = Open();
        writer.Append(Events.OfScan(Events.AsOf));
        Assert.Contains("ledger.lock: another scan or command is writing", Assert.Throws<LedgerException>(Open).Message, StringComparison.Ordinal);
        using (FileLedger reader = FileLedger.OpenToRead(State, Union)) Assert.Equal(5, reader.Read().Count);
        writer.Dispose();
        using FileLedger next = Open();
        Assert.Equal(5, next.Read().Count);
    }

    [Fact]
    public void Who_only_reads_cannot_append()
    {
        using FileLedger reader = FileLedger.OpenToRead(State, Union);
        Assert.Throws<InvalidOperationException>(() => reader.Append(Events.OfScan(Events.AsOf)));
    }

    [Fact]
    public void A_ledger_torn_at_any_byte_of_its_last_line_is_the_one_without_it()
    {
        Write(ledger => ledger.Append(Events.OfScan(Events.AsOf)));
        byte[] before = System.IO.File.ReadAllBytes(File);
        Write(ledger => ledger.Append([Events.Silence("已约谈")]));
        byte[] whole = System.IO.File.ReadAllBytes(File);
        for (int length = before.Length; length < whole.Length; length++)
        {
            System.IO.File.WriteAllBytes(File, whole[..length]);
            using (FileLedger torn = Open())
            {
                Assert.Equal(5, torn.Read().Count);
                Assert.Equal(length > before.Length ? ["EW2101"] : [], torn.Warnings.Select(warning => warning.Code));
                Assert.All(torn.Warnings, warning => Assert.Equal((File, 6), (warning.File, warning.Line)));
                Assert.Equal(length, new FileInfo(File).Length);
                torn.Append([Events.Silence("已约谈")]);
            }

            Assert.Equal(whole, System.IO.File.ReadAllBytes(File));
        }
    }

    [Fact]
    public void A_ledger_torn_in_its_first_line_is_begun_anew()
    {
        Write(ledger => ledger.Append(Events.OfScan(Events.AsOf)));
        byte[] whole = System.IO.File.ReadAllBytes(File);
        foreach (int length in (int[])[0, 1, 40])
        {
            System.IO.File.WriteAllBytes(File, whole[..length]);
            Write(ledger =>
            {
                Assert.Empty(ledger.Read());
                ledger.Append(Events.OfScan(Events.AsOf));
            });
            Assert.Equal(whole, System.IO.File.ReadAllBytes(File));
        }
    }

    [Fact]
    public void A_full_disk_at_any_byte_leaves_the_ledger_as_it_was()
    {
        Write(ledger => ledger.Append(Events.OfScan(Events.AsOf)));
        byte[] before = System.IO.File.ReadAllBytes(File);
        int size = Encoding.UTF8.GetByteCount(Events.Text(Events.OfScan(Events.AsOf.PlusDays(1))));
        for (int room = 0; room < size; room++)
        {
            using FileLedger ledger = FileLedger.Open(State, Union, StandingClock.Morning, path => new FailingFile(path, room));
            LedgerException full = Assert.Throws<LedgerException>(() => ledger.Append(Events.OfScan(Events.AsOf.PlusDays(1))));
            Assert.StartsWith($"{File}: nothing was recorded: No space left on device; make room", full.Message, StringComparison.Ordinal);
            Assert.Equal(before, System.IO.File.ReadAllBytes(File));
            Assert.Equal(5, ledger.Read().Count);
        }
    }

    [Fact]
    public void What_did_not_reach_the_disk_is_taken_back_and_can_be_done_again()
    {
        Write(ledger => ledger.Append(Events.OfScan(Events.AsOf)));
        byte[] before = System.IO.File.ReadAllBytes(File);
        using FileLedger ledger = FileLedger.Open(State, Union, StandingClock.Morning, path => new FailingFile(path, long.MaxValue) { FlushFails = true });
        Assert.Contains("Input/output error", Assert.Throws<LedgerException>(() => ledger.Append([Events.Silence("a")])).Message, StringComparison.Ordinal);
        Assert.Equal(before, System.IO.File.ReadAllBytes(File));
        ledger.Append([Events.Silence("a")]);
        Assert.Equal([.. before, .. Encoding.UTF8.GetBytes(Events.Text([Events.Silence("a")]))], System.IO.File.ReadAllBytes(File));
    }

    [Fact]
    public void A_file_that_lets_nothing_be_taken_back_takes_nothing_more()
    {
        Write(ledger => ledger.Append(Events.OfScan(Events.AsOf)));
        using (FileLedger ledger = FileLedger.Open(State, Union, StandingClock.Morning, path => new FailingFile(path, 50) { StaysDown = true }))
        {
            Assert.Throws<LedgerException>(() => ledger.Append([Events.Silence("a")]));
            Assert.Contains("open the ledger anew", Assert.Throws<LedgerException>(() => ledger.Append([Events.Silence("b")])).Message, StringComparison.Ordinal);
        }

        using FileLedger next = Open();
        Assert.Equal((5, 1), (next.Read().Count, next.Warnings.Count));
    }

    [Fact]
    public void A_damaged_line_is_named_and_nothing_is_changed()
    {
        Write(ledger => ledger.Append(Events.OfScan(Events.AsOf)));
        string[] lines = System.IO.File.ReadAllLines(File);
        for (int line = 0; line < lines.Length; line++)
        {
            foreach (string damaged in (string[])["", "x", lines[line][1..], lines[line][..^1]])
            {
                string text = string.Join('\n', [.. lines[..line], damaged, .. lines[(line + 1)..], ""]);
                System.IO.File.WriteAllText(File, text);
                LedgerException found = Assert.Throws<LedgerException>(Open);
                Assert.StartsWith($"{File}:{line + 1}: the line is no event (", found.Message, StringComparison.Ordinal);
                Assert.Contains("put the file back from a copy", found.Message, StringComparison.Ordinal);
                Assert.Throws<LedgerException>(() => FileLedger.OpenToRead(State, Union));
                Assert.Equal(text, System.IO.File.ReadAllText(File));
            }
        }
    }

    [Fact]
    public void The_first_line_and_only_it_opens_the_ledger()
    {
        Write(ledger => ledger.Append(Events.OfScan(Events.AsOf)));
        string whole = System.IO.File.ReadAllText(File);
        System.IO.File.WriteAllText(File, whole + whole);
        Assert.StartsWith($"{File}:6: a second ledger begins here", Assert.Throws<LedgerException>(Open).Message, StringComparison.Ordinal);
        System.IO.File.WriteAllText(File, whole[(whole.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
        Assert.StartsWith($"{File}:1: the first line does not open a ledger", Assert.Throws<LedgerException>(Open).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_ledger_of_a_newer_version_is_for_a_newer_program()
    {
        Write(ledger => ledger.Append(Events.OfScan(Events.AsOf)));
        string newer = System.IO.File.ReadAllText(File).Replace("\"version\":1", "\"version\":2", StringComparison.Ordinal) + "{\"event\":\"of the future\"}\n";
        System.IO.File.WriteAllText(File, newer);
        Assert.StartsWith($"{File}:1: the ledger is of version 2, and this program knows no later one than 1; use the newer program", Assert.Throws<LedgerException>(Open).Message, StringComparison.Ordinal);
        Assert.Equal(newer, System.IO.File.ReadAllText(File));
    }

    [Fact]
    public void The_ledger_of_another_union_is_left_alone()
    {
        Write(ledger => ledger.Append(Events.OfScan(Events.AsOf)));
        LedgerException other = Assert.Throws<LedgerException>(() => FileLedger.Open(State, "中山市总工会", StandingClock.Morning));
        Assert.StartsWith($"{File}: this is the ledger of 鹤山市总工会, and the scan file is of 中山市总工会;", other.Message, StringComparison.Ordinal);
        using FileLedger unnamed = FileLedger.Open(State, issuer: null, StandingClock.Morning);
        Assert.Equal(5, unnamed.Read().Count);
    }

    [Fact]
    public void A_state_folder_that_cannot_be_made_or_written_is_named()
    {
        this.folder.Write("state", "a file where the folder should be");
        Assert.StartsWith($"{State}: the state folder cannot be written: ", Assert.Throws<LedgerException>(Open).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_ledger_that_may_not_be_written_says_so()
    {
        using FileLedger ledger = FileLedger.Open(State, Union, StandingClock.Morning, path => throw new UnauthorizedAccessException($"Access to the path '{path}' is denied."));
        LedgerException denied = Assert.Throws<LedgerException>(() => ledger.Append(Events.OfScan(Events.AsOf)));
        Assert.Contains("is denied; make room or give this account the right to write there", denied.Message, StringComparison.Ordinal);
        Assert.Empty(ledger.Read());
    }

    [Fact]
    public void Many_events_are_written_and_read_in_their_order()
    {
        LedgerEvent[] many = [.. Enumerable.Range(0, 20_000).Select(number => Events.Silence($"{number}"))];
        Write(ledger => ledger.Append(many));
        using FileLedger next = Open();
        Assert.Equal(Events.Text(many), Events.Text(next.Read().Skip(1)));
    }

    private FileLedger Open() => FileLedger.Open(State, Union, StandingClock.Morning);

    private void Write(Action<FileLedger> write)
    {
        using FileLedger ledger = Open();
        write(ledger);
    }
}
