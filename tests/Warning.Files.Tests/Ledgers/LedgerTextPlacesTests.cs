using EarlyWarning.Files.Writing;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace EarlyWarning.Files.Ledgers;

/// <summary>What persons write lies beside the lines of the ledger, and can be deleted while the lines stay.</summary>
public sealed class LedgerTextPlacesTests : IDisposable
{
    private const string Said = "王芳来电：十日内补发";

    private static readonly LedgerTextKind[] Every = Enum.GetValues<LedgerTextKind>();

    private readonly TemporaryFolder folder = new();

    private string State => Path.Combine(this.folder.Path, "state");

    private string File => Path.Combine(State, "ledger.jsonl");

    private string Texts => Path.Combine(State, "texts", "2026.jsonl");

    public void Dispose() => this.folder.Dispose();

    [Fact]
    public async Task What_a_person_wrote_and_the_name_stand_beside_the_ledger_and_are_read_back()
    {
        await WriteAsync([.. Events.OfScan(Events.AsOf), Events.Silence(Said)]);
        string lines = System.IO.File.ReadAllText(File);
        Assert.DoesNotContain("王芳", lines, StringComparison.Ordinal);
        Assert.DoesNotContain("李某", lines, StringComparison.Ordinal);
        Assert.Matches(
            """\{"n":4,"at":"[^"]+","asOf":"2026-11-20","pack":"ab12","actor":"text:2026:[0-9a-f]{32}:[0-9a-f]{64}","event":"company-silenced""", lines);
        Assert.Contains(Said, System.IO.File.ReadAllText(Texts), StringComparison.Ordinal);
        Assert.Equal(Events.Text([.. Events.OfScan(Events.AsOf), Events.Silence(Said)]), Events.Text(await ReadAsync()));
    }

    [Fact]
    public void Every_kind_of_event_is_read_as_it_was_appended() => Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue - 1)), seed =>
    {
        using TemporaryFolder own = new();
        RandomEvent random = new(seed);
        LedgerEntry[] entries =
            [.. RandomEvent.Kinds.Where(kind => kind != typeof(TextsRedacted)).Select(kind => new LedgerEntry(StampOf(random), random.Of(kind)))];
        using (FileLedger ledger = FileLedger.OpenAsync(own.Path, null).GetAwaiter().GetResult()) ledger.AppendAsync(entries, 0).GetAwaiter().GetResult();
        using FileLedger next = FileLedger.OpenAsync(own.Path, null).GetAwaiter().GetResult();
        return Events.Text(entries) == Events.Text(Events.EntriesOf(next));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task The_same_text_twice_has_two_hashes()
    {
        await WriteAsync(Events.Silence("已约谈"), Events.Silence("已约谈"));
        string[] why = [.. System.IO.File.ReadAllLines(File)[1..].Select(line => line[line.IndexOf("\"why\"", StringComparison.Ordinal)..^75])];
        Assert.NotEqual(why[0], why[1]);
    }

    [Fact]
    public async Task A_redaction_deletes_text_and_key_and_leaves_the_lines()
    {
        await WriteAsync([.. Events.OfScan(Events.AsOf), Events.Silence(Said), Events.Silence("已约谈")]);
        string[] before = System.IO.File.ReadAllLines(File);
        using (FileLedger ledger = await OpenAsync())
        {
            await ledger.AppendAsync([Redaction(4)], 6);
            AssertRedacted(Events.EntriesOf(ledger));
        }

        Assert.Equal(before, System.IO.File.ReadAllLines(File)[..before.Length]);
        Assert.DoesNotContain(Said, System.IO.File.ReadAllText(Texts), StringComparison.Ordinal);
        Assert.Equal(4, System.IO.File.ReadAllLines(Texts).Length);
        AssertRedacted(await ReadAsync());
        using FileLedger next = await OpenAsync();
        AssertRedacted(Events.EntriesOf(next));

        static void AssertRedacted(IReadOnlyList<LedgerEntry> entries)
        {
            Assert.Equal("■■■ 张某 2026-12-01T03:04:05Z: 本人要求", ((CompanySilenced)entries[4].Event).Why);
            Assert.Equal("■■■ 张某 2026-12-01T03:04:05Z: 本人要求", entries[4].Stamp.Actor);
            Assert.Equal("已约谈", ((CompanySilenced)entries[5].Event).Why);
            Assert.Equal("本人要求", ((TextsRedacted)entries[6].Event).Why);
        }
    }

    [Fact]
    public async Task What_is_stored_of_the_state_goes_with_a_redaction()
    {
        await WriteAsync(Events.Silence(Said));
        string stored = Path.Combine(State, "ledger.snapshot");
        System.IO.File.WriteAllText(stored, Said);
        await WriteAsync(Events.Silence("已约谈"));
        Assert.True(System.IO.File.Exists(stored));
        await WriteAsync(Redaction(0));
        Assert.False(System.IO.File.Exists(stored));
    }

    [Fact]
    public async Task A_ledger_is_whole_after_a_redaction_and_not_after_a_change_of_a_text()
    {
        await WriteAsync([.. Events.OfScan(Events.AsOf), Events.Silence(Said), Events.Silence("已约谈")]);
        await WriteAsync(Redaction(4));
        Assert.Empty((await FileLedger.VerifyAsync(State)).Faults);
        System.IO.File.WriteAllText(Texts, System.IO.File.ReadAllText(Texts).Replace("已约谈", "未约谈", StringComparison.Ordinal));
        LedgerFault fault = Assert.Single((await FileLedger.VerifyAsync(State)).Faults);
        Assert.Contains("the text ", fault.What.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kind_is_redacted_and_the_others_stay()
    {
        await WriteAsync(Events.Silence(Said), Redaction(0, LedgerTextKind.Remarks));
        LedgerEntry read = (await ReadAsync())[0];
        Assert.Equal("李某", read.Stamp.Actor);
        Assert.True(LedgerTexts.IsRedacted(((CompanySilenced)read.Event).Why));
    }

    [Fact]
    public async Task The_reason_of_a_redaction_can_be_redacted_and_the_first_redaction_of_a_text_is_told()
    {
        TextsRedacted expired = new([0], Every) { Kept = new(5, EarlyWarning.Rules.SpanUnit.Year) };
        await WriteAsync(Events.Silence(Said), Redaction(0), Redaction(1), Redaction(0) with { Event = expired });
        IReadOnlyList<LedgerEntry> read = await ReadAsync();
        Assert.Equal("■■■ 张某 2026-12-01T03:04:05Z: 本人要求", ((TextsRedacted)read[1].Event).Why);
        Assert.StartsWith("■■■ ■■■ 张某 2026-12-01T03:04:05Z: 本人要求", ((CompanySilenced)read[0].Event).Why, StringComparison.Ordinal);
        Assert.Equal(3, System.IO.File.ReadAllLines(Texts).Length);
    }

    [Fact]
    public async Task A_redaction_that_was_recorded_is_carried_out_by_the_next_that_opens_the_ledger()
    {
        await WriteAsync(Events.Silence(Said));
        byte[] texts = System.IO.File.ReadAllBytes(Texts);
        await WriteAsync(Redaction(0));
        byte[] after = System.IO.File.ReadAllBytes(Texts);
        System.IO.File.WriteAllBytes(Texts, [.. texts, .. after]);
        Assert.True(LedgerTexts.IsRedacted((await ReadAsync())[0].Stamp.Actor));
        Assert.Contains(Said, System.IO.File.ReadAllText(Texts), StringComparison.Ordinal);
        (await OpenAsync()).Dispose();
        Assert.Equal(after, System.IO.File.ReadAllBytes(Texts));
    }

    [Fact]
    public async Task A_text_whose_line_was_never_written_is_swept_however_it_was_cut_off()
    {
        await WriteAsync(Events.Silence("已约谈"));
        byte[] ledger = System.IO.File.ReadAllBytes(File), texts = System.IO.File.ReadAllBytes(Texts);
        await WriteAsync(Events.Silence(Said));
        byte[] orphaned = System.IO.File.ReadAllBytes(Texts);
        for (int length = texts.Length; length <= orphaned.Length; length++)
        {
            System.IO.File.Delete(Path.Combine(State, "ledger.lock"));
            System.IO.File.WriteAllBytes(File, ledger);
            System.IO.File.WriteAllBytes(Texts, orphaned[..length]);
            Assert.Single(await ReadAsync());
            using FileLedger next = await OpenAsync();
            Assert.Equal(texts, System.IO.File.ReadAllBytes(Texts));
        }
    }

    [Fact]
    public async Task What_a_killed_redaction_left_unfinished_is_swept()
    {
        await WriteAsync(Events.Silence(Said));
        string left = Path.Combine(State, "texts", ".2026.jsonl.0123.unfinished");
        System.IO.File.WriteAllText(left, "{");
        (await OpenAsync()).Dispose();
        Assert.False(System.IO.File.Exists(left));
        Assert.Single(await ReadAsync());
    }

    [Fact]
    public async Task A_full_disk_at_any_byte_leaves_ledger_and_texts_as_they_were()
    {
        await WriteAsync(Events.Silence("已约谈"));
        byte[] ledger = System.IO.File.ReadAllBytes(File), texts = System.IO.File.ReadAllBytes(Texts);
        for (int room = 0; ; room += 7)
        {
            using FileLedger full = await FileLedger.OpenAsync(State, null, new LedgerDisk(path => new FailingFile(path, room)));
            try
            {
                await full.AppendAsync([Events.Silence(Said)], 1);
                break;
            }
            catch (LedgerException refused)
            {
                Assert.Equal(LedgerReason.NotWritten, refused.Reason);
            }

            Assert.Equal(ledger, System.IO.File.ReadAllBytes(File));
            Assert.Equal(texts, System.IO.File.ReadAllBytes(Texts));
        }

        Assert.Equal(2, (await ReadAsync()).Count);
    }

    [Theory]
    [InlineData("一字不改", "改了一字")]
    [InlineData("\"key\":\"", "\"key\":\"0")]
    [InlineData("\"text\"", "\"txt\"")]
    public async Task A_text_that_was_changed_by_hand_is_damage_with_the_entry_named(string from, string to)
    {
        await WriteAsync(Events.Silence("已约谈"), Events.Silence("一字不改"));
        string whole = System.IO.File.ReadAllText(Texts);
        int at = whole.LastIndexOf(from, StringComparison.Ordinal);
        await DamagedAsync(1, string.Concat(whole.AsSpan(0, at), to, whole.AsSpan(at + from.Length)));
    }

    [Fact]
    public async Task A_text_that_is_lost_or_stands_for_another_is_damage()
    {
        await WriteAsync(Events.Silence("已约谈"), Events.Silence("已走访"));
        string[] lines = System.IO.File.ReadAllLines(Texts);
        for (int lost = 0; lost < lines.Length; lost++) await DamagedAsync(lost / 2, string.Join('\n', lines.Where((_, place) => place != lost)));
        await DamagedAsync(0, "");
        string Id(int line) => lines[line][(lines[line].IndexOf("\"id\":\"", StringComparison.Ordinal) + 6)..][..32];
        await DamagedAsync(0, string.Join('\n', lines.Select((line, place) => place switch
        {
            1 => line.Replace(Id(1), Id(3), StringComparison.Ordinal),
            3 => line.Replace(Id(3), Id(1), StringComparison.Ordinal),
            _ => line,
        })));
    }

    [Fact]
    public async Task The_lines_of_the_first_version_have_their_texts_and_keep_them()
    {
        Directory.CreateDirectory(State);
        System.IO.File.WriteAllLines(File, FirstVersion.Lines(null, [.. Events.OfScan(Events.AsOf), Events.Silence(Said)]));
        using FileLedger ledger = await OpenAsync();
        Assert.Equal(Said, ((CompanySilenced)Events.EntriesOf(ledger)[4].Event).Why);
        LedgerException refused = await Assert.ThrowsAsync<LedgerException>(() => ledger.AppendAsync([Redaction(4)], 5));
        Assert.Equal(LedgerReason.TextInLine, refused.Reason);
        await ledger.AppendAsync([Events.Silence("已约谈")], 5);
        await ledger.AppendAsync([Redaction(5)], 6);
        Assert.Equal(Said, ((CompanySilenced)Events.EntriesOf(ledger)[4].Event).Why);
    }

    [Fact]
    public async Task Texts_of_another_year_have_a_file_of_their_own()
    {
        LedgerEntry later = Events.Silence("已走访");
        await WriteAsync(Events.Silence("已约谈"), later with { Stamp = later.Stamp with { At = Instant.FromUtc(2027, 1, 1, 0, 0) } });
        Assert.Equal(["2026.jsonl", "2027.jsonl"], FilesOfTexts());
        await WriteAsync(Redaction(0) with { Stamp = Redaction(0).Stamp with { At = Instant.FromUtc(2027, 1, 2, 0, 0) } });
        Assert.Equal(["2027.jsonl"], FilesOfTexts());
        Assert.Equal(3, (await ReadAsync()).Count);
    }

    [Fact]
    public async Task A_ledger_without_texts_has_no_folder_for_them()
    {
        await WriteAsync(Events.OfScan(Events.AsOf));
        Assert.False(Directory.Exists(Path.Combine(State, "texts")));
    }

    private static LedgerEntry Redaction(long entry, params LedgerTextKind[] kinds) => new(
        new EventStamp(Instant.FromUtc(2026, 12, 1, 3, 4, 5), Events.AsOf, "ab12", "张某"),
        new TextsRedacted([entry], kinds.Length > 0 ? kinds : Every) { Why = "本人要求" });

    private static EventStamp StampOf(RandomEvent random) => ((EventStamp)random.Make(typeof(EventStamp))) with { At = Events.Now };

    private IEnumerable<string?> FilesOfTexts() => Directory.GetFiles(Path.Combine(State, "texts")).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    private Task<FileLedger> OpenAsync() => FileLedger.OpenAsync(State, issuer: null);

    private async Task<IReadOnlyList<LedgerEntry>> ReadAsync()
    {
        using FileLedger reader = await FileLedger.OpenToReadAsync(State, issuer: null);
        return Events.EntriesOf(reader);
    }

    private async Task WriteAsync(params LedgerEntry[] entries)
    {
        using FileLedger ledger = await OpenAsync();
        await ledger.AppendAsync(entries, Events.EntriesOf(ledger).Count);
    }

    private async Task DamagedAsync(long entry, string texts)
    {
        string before = System.IO.File.ReadAllText(Texts);
        System.IO.File.WriteAllText(Texts, texts);
        foreach (Func<Task> open in new Func<Task>[] { OpenAsync, ReadAsync })
        {
            LedgerException damaged = await Assert.ThrowsAsync<LedgerException>(open);
            Assert.Equal(LedgerReason.Damaged, damaged.Reason);
            Assert.StartsWith($"{Texts}: the text ", damaged.Message, StringComparison.Ordinal);
            Assert.Contains($" of entry {entry} ", damaged.Message, StringComparison.Ordinal);
        }

        Assert.Equal(texts, System.IO.File.ReadAllText(Texts));
        System.IO.File.WriteAllText(Texts, before);
    }
}
