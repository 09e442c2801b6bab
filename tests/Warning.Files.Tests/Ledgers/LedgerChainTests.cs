using System.Buffers;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace EarlyWarning.Files.Ledgers;

public sealed class LedgerChainTests
{
    private static readonly EventStamp Person = new(Instant.FromUtc(2026, 11, 20, 9, 5, 7), new LocalDate(2026, 11, 20), "ab12", "李某");

    private static readonly EventStamp Scan = Person with { Actor = EventStamp.ScanActor };

    private static readonly CompanySilenced Silenced = new("91440784MA4X00004U", "91440784MA4X00004U@2026-11-01", new LocalDate(2026, 12, 1), Level.Orange, "已约谈, 等回复");

    private static readonly EpisodeMoved Moved = new("A", "A@2026-11-20", EpisodeTransition.Unchanged, TransitionReason.HeldMissingData, Level.Red, Seen: null, Notified: false);

    public static TheoryData<Type> Kinds => new(RandomEvent.Kinds);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_entry_is_read_as_it_was_written(Type kind) => Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue - 1)), seed =>
    {
        RandomEvent random = new(seed);
        LedgerEntry[] written = [.. Enumerable.Range(0, 4).Select(place => new LedgerEntry(place % 2 == 0 ? Scan : (EventStamp)random.Make(typeof(EventStamp)), random.Of(kind)))];
        string[] lines = Lines(written);
        LedgerEntry[] read = Read(lines);
        return written.Zip(read).All(pair => RandomEvent.AreEqual(pair.First.Stamp, pair.Second.Stamp) && RandomEvent.AreEqual(pair.First.Event, pair.Second.Event))
            && lines.SequenceEqual(Lines(read));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_kind_of_event_has_a_name_of_its_own_in_the_ledger()
    {
        string[] names = [.. RandomEvent.Kinds.Select(kind => LedgerEventNames.Of(new RandomEvent(1).Of(kind)).Name.ToString())];
        Assert.Equal(names.Length, names.Distinct(StringComparer.Ordinal).Count());
        Assert.True(names.Length >= 20);
    }

    [Fact]
    public void A_line_is_for_people_as_well() => Assert.StartsWith(
        """{"n":0,"at":"2026-11-20T09:05:07Z","asOf":"2026-11-20","pack":"ab12","actor":"李某","event":"company-silenced","values":{"company":"91440784MA4X00004U","episode":"91440784MA4X00004U@2026-11-01","until":"2026-12-01","level":"orange","why":"已约谈, 等回复"},"hash":""",
        Line(Person, Silenced),
        StringComparison.Ordinal);

    [Fact]
    public void What_is_null_is_left_out_and_what_is_false_is_not() => Assert.Equal(
        """{"company":"A","episode":"A@2026-11-20","transition":"unchanged","reason":"held-missing-data","level":"red","notified":false}""", ValuesOf(Moved));

    [Fact]
    public void What_was_withdrawn_is_told_in_its_lines()
    {
        LatchesMoved latches = new("A", [new RuleLevel("calls", Level.Blue)], [new ReleasedRule("arrears", ReleaseReason.RuleNotInPack)]);
        EpisodeMoved fell = Moved with
        {
            Transition = EpisodeTransition.Closed,
            Reason = TransitionReason.RuleWithdrawn,
            Level = Level.None,
            Seen = Level.Blue,
            SeenWithWithdrawn = Level.Red,
            Withdrawn = ["arrears"],
            Notified = true,
        };
        Assert.Equal("""{"company":"A","latched":[{"id":"calls","level":"blue"}],"released":[{"id":"arrears","reason":"rule-not-in-pack"}]}""", ValuesOf(latches));
        Assert.Equal(
            """{"company":"A","episode":"A@2026-11-20","transition":"closed","reason":"rule-withdrawn","level":"none","seen":"blue","notified":true,"seenWithWithdrawn":"red","withdrawn":["arrears"]}""",
            ValuesOf(fell));
    }

    /// <summary>Computes the hash as a person would check it: over the digits of the previous hash, then the line up to its own hash.</summary>
    [Fact]
    public void A_hash_is_that_of_the_hash_before_and_of_the_line()
    {
        string[] lines = Lines(new LedgerEntry(Scan, new ScanBegan(3)), new LedgerEntry(Person, Silenced), new LedgerEntry(Scan, new ScanEnded()));
        string before = "";
        foreach (string line in lines)
        {
            int end = line.IndexOf(",\"hash\"", StringComparison.Ordinal);
            before = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(before + line[..end])));
            Assert.Equal($",\"hash\":\"{before}\"}}", line[end..]);
        }
    }

    [Fact]
    public void Any_line_that_is_changed_left_out_doubled_or_moved_is_found()
    {
        string[] lines = Lines([.. Enumerable.Range(0, 6).Select(number => new LedgerEntry(number % 2 == 0 ? Scan : Person, new ScanBegan(number)))]);
        Assert.Equal(6, Read(lines).Length);
        for (int line = 1; line < lines.Length; line++)
        {
            Damaged(line, "the line is not as it was written", [.. lines[..line], lines[line].Replace("\"companies\":", "\"companies\":1", StringComparison.Ordinal), .. lines[(line + 1)..]]);
            Damaged(line + 1, $"the line is entry {line - 1}, where entry {line} should stand: it was doubled or moved", [.. lines[..line], lines[line], lines[line], .. lines[(line + 1)..]]);
            if (line + 1 == lines.Length) continue;
            Damaged(line, $"entry {line - 1} is missing before this line: its line was deleted or moved", [.. lines[..line], .. lines[(line + 1)..]]);
            Damaged(line, $"entry {line - 1} is missing before this line: its line was deleted or moved", [.. lines[..line], lines[line + 1], lines[line], .. lines[(line + 2)..]]);
            if (line + 2 < lines.Length) Damaged(line, $"entries {line - 1} to {line} are missing before this line: their lines were deleted or moved", [.. lines[..line], .. lines[(line + 2)..]]);
        }
    }

    /// <summary>Lines of the first version have no position; a ledger of them is read, and goes on with lines that have one.</summary>
    [Fact]
    public void Lines_of_the_first_version_are_read_and_followed_by_those_of_this_one()
    {
        LedgerEntry[] entries = [new LedgerEntry(Scan, new ScanBegan(3)), new LedgerEntry(Person, Silenced), new LedgerEntry(Scan, new ScanEnded())];
        string[] lines = FirstVersion.Lines("示例市总工会", entries);
        Assert.StartsWith("""{"event":"ledger-opened","values":{"version":1,"issuer":"示例市总工会"},"hash":""", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("""{"at":"2026-11-20T09:05:07Z",""", lines[1], StringComparison.Ordinal);
        LedgerChain chain = new("l");
        chain.ReadOpening(Encoding.UTF8.GetBytes(lines[0]));
        Assert.Equal(entries, lines.Skip(1).Select(line => chain.Read(Encoding.UTF8.GetBytes(line))));
        Assert.Equal((4, 3, lines[^1][^66..^2]), (chain.Lines, chain.Position, chain.Hash));
        ArrayBufferWriter<byte> next = new();
        chain.Copy().Write(next, entries[1]);
        Assert.StartsWith("{\"n\":3,", Encoding.UTF8.GetString(next.WrittenSpan), StringComparison.Ordinal);
        Assert.Equal(entries[1], chain.Read(next.WrittenSpan[..^1]));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"n\":0,\"at\":\"2026-11-20T09:05:07Z\",\"asOf\":\"2026-11-20\",\"pack\":\"\",\"actor\":\"\",\"event\":\"company-gagged\",\"values\":{}")]
    [InlineData("{\"n\":0,\"at\":\"2026-11-20T09:05:07Z\",\"asOf\":\"2026-11-20\",\"pack\":\"ab12\",\"event\":\"scan-ended\",\"values\":{}")]
    [InlineData("{\"n\":0,\"at\":\"2026-11-20T09:05:07Z\",\"asOf\":\"2026-11-31\",\"pack\":\"ab12\",\"actor\":\"scan\",\"event\":\"scan-ended\",\"values\":{}")]
    [InlineData("{\"n\":0,\"at\":\"yesterday\",\"asOf\":\"2026-11-20\",\"pack\":\"ab12\",\"actor\":\"scan\",\"event\":\"scan-ended\",\"values\":{}")]
    [InlineData("{\"n\":0,\"at\":\"2026-11-20T09:05:07Z\",\"asOf\":\"2026-11-20\",\"pack\":\"ab12\",\"actor\":null,\"event\":\"scan-ended\",\"values\":{}")]
    [InlineData("{\"n\":0,\"at\":\"2026-11-20T09:05:07Z\",\"asOf\":\"2026-11-20\",\"pack\":\"ab12\",\"actor\":\"scan\",\"more\":1,\"event\":\"scan-ended\",\"values\":{}")]
    [InlineData("{\"n\":0,\"at\":\"2026-11-20T09:05:07Z\",\"asOf\":\"2026-11-20\",\"pack\":\"ab12\",\"pack\":\"ab12\",\"actor\":\"scan\",\"event\":\"scan-ended\",\"values\":{}")]
    [InlineData("{\"n\":0,\"at\":\"2026-11-20T09:05:07Z\",\"asOf\":\"2026-11-20\",\"pack\":\"ab12\",\"actor\":\"scan\",\"event\":\"scan-ended\"")]
    [InlineData("{\"n\":0,\"at\":\"2026-11-20T09:05:07Z\",\"asOf\":\"2026-11-20\",\"pack\":\"ab12\",\"actor\":\"scan\",\"event\":\"scan-ended\",\"values\":null")]
    [InlineData("{\"n\":0,\"at\":\"2026-11-20T09:05:07Z\",\"asOf\":\"2026-11-20\",\"pack\":\"ab12\",\"actor\":\"scan\",\"event\":\"scan-ended\",\"values\":{\"more\":1}")]
    [InlineData("{\"n\":0,\"at\":\"2026-11-20T09:05:07Z\",\"asOf\":\"2026-11-20\",\"pack\":\"ab12\",\"actor\":\"scan\",\"event\":\"scan-began\",\"values\":{}")]
    public void What_is_no_entry_is_said_though_its_hash_is_right(string line) => Damaged(1, Lines()[0], Sealed(Lines()[0], line));

    [Theory]
    [InlineData("silence-ended", "{\"company\":7}")]
    [InlineData("company-silenced", "{\"company\":\"A\",\"until\":\"2026-12-01\",\"level\":\"red\",\"why\":\"y\"}")]
    [InlineData("latches-moved", "{\"company\":\"A\",\"latched\":[\"a\"],\"released\":[]}")]
    [InlineData("latches-moved", "{\"company\":\"A\",\"latched\":[{\"id\":\"a\"}],\"released\":[]}")]
    [InlineData("latches-moved", "{\"company\":\"A\",\"latched\":[{\"level\":\"red\"}],\"released\":[]}")]
    [InlineData("latches-moved", "{\"company\":\"A\",\"latched\":[{\"id\":\"a\",\"level\":\"violet\"}],\"released\":[]}")]
    [InlineData("latches-moved", "{\"company\":\"A\",\"latched\":[{\"id\":\"a\",\"level\":4}],\"released\":[]}")]
    [InlineData("episode-moved", "{\"company\":\"A\",\"episode\":\"A@2026-11-20\",\"transition\":\"moved\",\"reason\":\"waiting\",\"level\":\"red\",\"notified\":false}")]
    public void Values_that_an_event_cannot_have_are_said(string name, string values) => Damaged(
        1, Lines()[0], Sealed(Lines()[0], $$"""{"n":0,"at":"2026-11-20T09:05:07Z","asOf":"2026-11-20","pack":"ab12","actor":"scan","event":"{{name}}","values":{{values}}"""));

    private static string ValuesOf(LedgerEvent happened)
    {
        string line = Line(Scan, happened);
        int start = line.IndexOf(",\"values\":", StringComparison.Ordinal) + ",\"values\":".Length;
        return line[start..line.IndexOf(",\"hash\"", StringComparison.Ordinal)];
    }

    private static string Line(EventStamp stamp, LedgerEvent happened) => Lines(new LedgerEntry(stamp, happened))[1];

    /// <summary>Returns a line with its hash.</summary>
    private static string Sealed(string before, string line)
    {
        string hash = before[(before.LastIndexOf(':') + 2)..^2];
        return $"{line},\"hash\":\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(hash + line)))}\"}}";
    }

    private static string[] Lines(params LedgerEntry[] entries)
    {
        LedgerChain chain = new("l");
        ArrayBufferWriter<byte> text = new();
        chain.WriteOpening(text, "示例市总工会");
        foreach (LedgerEntry entry in entries) chain.Write(text, entry);
        string[] lines = Encoding.UTF8.GetString(text.WrittenSpan).Split('\n');
        Assert.Equal((entries.Length + 2, "", entries.Length + 1), (lines.Length, lines[^1], chain.Lines));
        return lines[..^1];
    }

    private static LedgerEntry[] Read(string[] lines)
    {
        LedgerChain chain = new("l");
        Assert.Equal("示例市总工会", chain.ReadOpening(Encoding.UTF8.GetBytes(lines[0])));
        return [.. lines.Skip(1).Select(line => chain.Read(Encoding.UTF8.GetBytes(line)))];
    }

    private static void Damaged(int line, params string[] lines) => Damaged(line, "the line is no", lines);

    private static void Damaged(int line, string what, string[] lines)
    {
        LedgerCorruptException damage = Assert.Throws<LedgerCorruptException>(() => Read(lines));
        Assert.Equal(("l", line + 1, LedgerReason.Damaged), (damage.File, damage.Line, damage.Reason));
        Assert.StartsWith($"l:{line + 1}: {what}", damage.Message, StringComparison.Ordinal);
    }
}
