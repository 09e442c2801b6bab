using EarlyWarning.Tests.Alerts;
using static EarlyWarning.Tests.Alerts.AlertHistory;

namespace EarlyWarning.Tests.Correcting;

/// <summary>How acts are named: by entry and hash, by company and date, with the kind or without.</summary>
public sealed class ActNameTests
{
    private static readonly AlertHistory History = Made();

    private static readonly IReadOnlyList<RecordedAct> Acts =
        [.. RecordedAct.Of(History.Ledger).Select(act =>
            act with { Reference = act.Reference with { Hash = $"{act.Reference.Position:x2}{new string('0', 10)}9f86d081" } })];

    [Theory]
    [InlineData("{0}:{1}", 0)]
    [InlineData("{0}：{1}", 1)]
    [InlineData(" {1} ", 2)]
    [InlineData("{2}:{1}", 1)]
    public void An_act_is_named_by_its_entry_and_hash(string form, int act)
    {
        RecordedAct expected = Acts[act];
        string hash = expected.Reference.Hash![..8];
        string text = string.Format(System.Globalization.CultureInfo.InvariantCulture, form, expected.Reference.Position, hash,
            expected.Reference.Position + 2);
        Assert.Same(expected, Find(text));
        Assert.Equal($"{expected.Reference.Position}:{hash}", expected.Name);
    }

    [Theory]
    [InlineData("c@2026-01-01 silenced", ActKind.Silenced)]
    [InlineData("c@2026-01-01 closed", ActKind.Closed)]
    [InlineData("c Ltd@2026-01-01 办结", ActKind.Closed)]
    [InlineData("c Ltd＠2026-01-01#暂停提醒", ActKind.Silenced)]
    [InlineData("c closed", ActKind.Closed)]
    [InlineData("c 更正", ActKind.Corrected)]
    [InlineData("d@2026-01-08", ActKind.Closed)]
    [InlineData("d", ActKind.Closed)]
    [InlineData("d ltd", ActKind.Closed)]
    public void An_act_is_named_by_company_date_and_kind(string text, ActKind kind)
    {
        RecordedAct act = Find(text);
        Assert.Equal((kind, text[..1]), (act.Kind, act.Company));
    }

    [Theory]
    [InlineData("c@2026-01-01", AlertActionReason.AmbiguousAct,
        "'c@2026-01-01' names several acts; name one: 3:03000000 (silenced, 王某, 2026-01-01), 7:07000000 (closed, 王某, 2026-01-08)")]
    [InlineData("c@2026-01-02", AlertActionReason.UnknownAct, "no act on an alert is named 'c@2026-01-02'")]
    [InlineData("7:12345678", AlertActionReason.UnknownAct, "no act on an alert is named '7:12345678'")]
    [InlineData("99:07000000", AlertActionReason.UnknownAct, "no act on an alert is named '99:07000000'")]
    [InlineData("e", AlertActionReason.UnknownAct, "no act on an alert is named 'e'")]
    [InlineData("", AlertActionReason.UnknownAct, "no act on an alert is named ''")]
    public void A_name_of_none_or_of_several_is_refused(string text, AlertActionReason reason, string message)
    {
        AlertActionException refused = Assert.Throws<AlertActionException>(() => Find(text));
        Assert.Equal(reason, refused.Reason);
        Assert.StartsWith(message, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_act_that_was_withdrawn_is_found_where_no_other_is()
    {
        AlertHistory history = new();
        history.Scan(0, ("c", "o"));
        history.Close("c");
        history.Ledger.Add(new ActCorrections(history.Ledger).Withdraw(RecordedAct.Of(history.Ledger)[0], "陈某", "w", Noon));
        Assert.Null(new ActCorrections(history.Ledger).Get("c@2026-01-01").Standing);
        Assert.Equal(ActKind.Withdrawn, new ActCorrections(history.Ledger).Get("c@2026-01-01 withdrawn").Kind);
    }

    private static RecordedAct Find(string text) => new ActCorrections(History.Ledger, Acts).Get(text);

    /// <summary>Entries 0 to 2 a scan, 3 a silence of c, 4 to 6 a scan, then closings of c and d, and a correction of that of c.</summary>
    private static AlertHistory Made()
    {
        AlertHistory history = new();
        history.Scan(0, ("c", "o"));
        history.Ledger.RemoveAll(entry => entry.Event is LatchesMoved);
        history.Silence("c", 40);
        EventStamp stamp = history.Ledger[0].Stamp with { AsOf = Day(7) };
        EpisodeMoved opened = new("d", "d@2026-01-08", EpisodeTransition.Opened, TransitionReason.LevelReached, Level.Red, Level.Red,
            Notified: true)
        { Name = "d Ltd" };
        history.Ledger.AddRange(new LedgerEvent[] { new ScanBegan(2), opened, new ScanEnded() }.Select(happened => new LedgerEntry(stamp, happened)));
        history.Close("c");
        history.Close("d");
        history.Ledger.Add(new ActCorrections(history.Ledger).Correct(RecordedAct.Of(history.Ledger)[1], new AlertCorrection { Workers = 3 }, "陈某", "w", Noon));
        return history;
    }
}
