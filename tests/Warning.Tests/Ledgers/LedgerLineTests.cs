using System.Buffers;
using System.Reflection;
using System.Text;
using System.Text.Json.Serialization;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace EarlyWarning.Tests.Ledgers;

public sealed class LedgerLineTests
{
    private static readonly CompanySilenced Silenced = new("91440784MA4X00004U", "91440784MA4X00004U@2026-11-01", new LocalDate(2026, 12, 1), Level.Orange, "已约谈, 等回复")
    {
        At = Instant.FromUtc(2026, 11, 20, 9, 5, 7),
        AsOf = new LocalDate(2026, 11, 20),
        Pack = "ab12",
        Actor = "李某",
    };

    private static readonly EpisodeMoved Moved = new("A", "A@2026-11-20", Transition.Unchanged, TransitionReason.HeldMissingData, Level.Red, Seen: null, Notified: false)
    {
        At = Instant.FromUtc(2026, 11, 20, 9, 5, 7),
        AsOf = new LocalDate(2026, 11, 20),
        Pack = "ab12",
        Actor = ScanEvent.ScanActor,
    };

    public static TheoryData<Type> Kinds => new(RandomEvent.Kinds);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_event_is_read_as_it_was_written(Type kind) => Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue - 1)), seed =>
    {
        LedgerEvent written = new RandomEvent(seed).Of(kind);
        string line = Write(written);
        LedgerEvent read = LedgerLine.Read(Encoding.UTF8.GetBytes(line));
        return RandomEvent.AreEqual(written, read) && Write(read) == line && line.IndexOf('\n', StringComparison.Ordinal) == line.Length - 1;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_kind_of_event_has_a_name_of_its_own_in_the_ledger()
    {
        JsonDerivedTypeAttribute[] named = [.. typeof(LedgerEvent).GetCustomAttributes<JsonDerivedTypeAttribute>()];
        Assert.Equal(RandomEvent.Kinds, named.Select(kind => kind.DerivedType).OrderBy(type => type.Name, StringComparer.Ordinal));
        Assert.Equal(named.Length, named.Select(kind => kind.TypeDiscriminator).Distinct().Count());
        Assert.True(RandomEvent.Kinds.Count >= 9);
    }

    [Fact]
    public void A_line_is_for_people_as_well() => Assert.Equal(
        """{"event":"company-silenced","at":"2026-11-20T09:05:07Z","asOf":"2026-11-20","pack":"ab12","actor":"李某","company":"91440784MA4X00004U","episode":"91440784MA4X00004U@2026-11-01","until":"2026-12-01","level":"orange","why":"已约谈, 等回复"}""" + "\n",
        Write(Silenced));

    [Fact]
    public void What_is_null_is_left_out_and_what_is_false_is_not() => Assert.Equal(
        """{"event":"episode-moved","at":"2026-11-20T09:05:07Z","asOf":"2026-11-20","pack":"ab12","actor":"scan","company":"A","episode":"A@2026-11-20","transition":"unchanged","reason":"held-missing-data","level":"red","notified":false}""" + "\n",
        Write(Moved));

    [Fact]
    public void What_was_withdrawn_is_told_in_its_lines()
    {
        LatchesMoved latches = new("A", [new RuleLevel("calls", Level.Blue)], [new ReleasedRule("arrears", ReleaseReason.RuleNotInPack)])
        {
            At = Moved.At,
            AsOf = Moved.AsOf,
            Pack = Moved.Pack,
            Actor = Moved.Actor,
        };
        EpisodeMoved fell = Moved with
        {
            Transition = Transition.Closed,
            Reason = TransitionReason.RuleWithdrawn,
            Level = Level.None,
            Seen = Level.Blue,
            SeenWithWithdrawn = Level.Red,
            Withdrawn = ["arrears"],
            Notified = true,
        };
        const string Stamp = "\"at\":\"2026-11-20T09:05:07Z\",\"asOf\":\"2026-11-20\",\"pack\":\"ab12\",\"actor\":\"scan\",\"company\":\"A\"";
        Assert.Equal(
            $$"""{"event":"latches-moved",{{Stamp}},"latched":[{"id":"calls","level":"blue"}],"released":[{"id":"arrears","reason":"rule-not-in-pack"}]}""" + "\n", Write(latches));
        Assert.Equal(
            $$"""{"event":"episode-moved",{{Stamp}},"episode":"A@2026-11-20","transition":"closed","reason":"rule-withdrawn","level":"none","seen":"blue","notified":true,"seenWithWithdrawn":"red","withdrawn":["arrears"]}""" + "\n", Write(fell));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"event\":\"company-silenced\"")]
    [InlineData("{\"event\":\"company-gagged\",\"at\":\"2026-11-20T09:05:07Z\",\"asOf\":\"2026-11-20\",\"pack\":\"\",\"actor\":\"\"}")]
    [InlineData("{\"event\":\"scan-ended\",\"at\":\"2026-11-20T09:05:07Z\",\"asOf\":\"2026-11-20\",\"pack\":\"ab12\"}")]
    [InlineData("{\"event\":\"scan-ended\",\"at\":\"2026-11-20T09:05:07Z\",\"asOf\":\"2026-11-31\",\"pack\":\"ab12\",\"actor\":\"scan\"}")]
    [InlineData("{\"event\":\"scan-ended\",\"at\":\"yesterday\",\"asOf\":\"2026-11-20\",\"pack\":\"ab12\",\"actor\":\"scan\"}")]
    [InlineData("{\"event\":\"scan-ended\",\"at\":\"2026-11-20T09:05:07Z\",\"asOf\":\"2026-11-20\",\"pack\":\"ab12\",\"actor\":null}")]
    [InlineData("{\"event\":\"scan-ended\",\"at\":\"2026-11-20T09:05:07Z\",\"asOf\":\"2026-11-20\",\"pack\":\"ab12\",\"actor\":\"scan\",\"more\":1}")]
    [InlineData("{\"event\":\"scan-ended\",\"at\":\"2026-11-20T09:05:07Z\",\"asOf\":\"2026-11-20\",\"pack\":\"ab12\",\"pack\":\"ab12\",\"actor\":\"scan\"}")]
    [InlineData("{\"event\":\"scan-began\",\"at\":\"2026-11-20T09:05:07Z\",\"asOf\":\"2026-11-20\",\"pack\":\"ab12\",\"actor\":\"scan\"}")]
    [InlineData("{\"event\":\"silence-ended\",\"at\":\"2026-11-20T09:05:07Z\",\"asOf\":\"2026-11-20\",\"pack\":\"ab12\",\"actor\":\"scan\",\"company\":7}")]
    [InlineData("{\"event\":\"company-silenced\",\"at\":\"2026-11-20T09:05:07Z\",\"asOf\":\"2026-11-20\",\"pack\":\"ab12\",\"actor\":\"x\",\"company\":\"A\",\"until\":\"2026-12-01\",\"level\":\"red\",\"why\":\"y\"}")]
    [InlineData("{\"event\":\"latches-moved\",\"at\":\"2026-11-20T09:05:07Z\",\"asOf\":\"2026-11-20\",\"pack\":\"ab12\",\"actor\":\"scan\",\"company\":\"A\",\"latched\":[\"a\"],\"released\":[]}")]
    [InlineData("{\"event\":\"latches-moved\",\"at\":\"2026-11-20T09:05:07Z\",\"asOf\":\"2026-11-20\",\"pack\":\"ab12\",\"actor\":\"scan\",\"company\":\"A\",\"latched\":[{\"id\":\"a\"}],\"released\":[]}")]
    [InlineData("{\"event\":\"latches-moved\",\"at\":\"2026-11-20T09:05:07Z\",\"asOf\":\"2026-11-20\",\"pack\":\"ab12\",\"actor\":\"scan\",\"company\":\"A\",\"latched\":[{\"level\":\"red\"}],\"released\":[]}")]
    public void What_is_no_event_is_said(string line) => Assert.Throws<LedgerException>(() => LedgerLine.Read(Encoding.UTF8.GetBytes(line)));

    [Fact]
    public void A_level_or_transition_that_is_none_is_said()
    {
        string line = Write(Moved);
        Assert.Throws<LedgerException>(() => LedgerLine.Read(Encoding.UTF8.GetBytes(line.Replace("\"red\"", "\"violet\"", StringComparison.Ordinal))));
        Assert.Throws<LedgerException>(() => LedgerLine.Read(Encoding.UTF8.GetBytes(line.Replace("\"red\"", "4", StringComparison.Ordinal))));
        Assert.Throws<LedgerException>(() => LedgerLine.Read(Encoding.UTF8.GetBytes(line.Replace("\"unchanged\"", "\"moved\"", StringComparison.Ordinal))));
    }

    private static string Write(LedgerEvent written)
    {
        ArrayBufferWriter<byte> line = new();
        LedgerLine.Write(line, [written]);
        return Encoding.UTF8.GetString(line.WrittenSpan);
    }
}
