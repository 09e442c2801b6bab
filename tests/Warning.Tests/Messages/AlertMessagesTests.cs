using EarlyWarning.Rules;
using EarlyWarning.Tests.Alerts;
using NodaTime;

namespace EarlyWarning.Tests.Messages;

/// <summary>What a cadre reads where an act on an alert, or a scan, is not allowed.</summary>
public sealed class AlertMessagesTests
{
    [Fact]
    public void What_the_alerts_do_not_allow_is_said_in_Chinese()
    {
        AlertHistory history = new();
        history.Scan(0, ("open", "o"), ("closed", "o"));
        history.Close("closed");
        Says("“opne”没有预警；是不是“open”？", () => history.Silence("opne", 60));
        Says("“closed Ltd”的预警已由王某于 2026-01-01 办结", () => history.Close("closed"));
        Says("最近一次扫描的截至日期是 2026-01-01，暂停提醒要到这之后才结束；2026-01-01 太早，请写更晚的日期", () => history.Silence("open", 0));
        Says("请写明由谁办结", () => history.Book.Close("open", ClosedAs.Other, "", AlertHistory.Noon));
        Says("帮助的职工人数是 -1；请写 0 或更大的数", () => history.Book.Close("open", ClosedAs.Other, "王某", AlertHistory.Noon, -1));
    }

    [Fact]
    public void What_a_ledger_does_not_allow_is_said_in_Chinese()
    {
        AlertHistory history = new();
        history.Scan(7, ("c", "o"));
        Assert.Equal(
            "最近一次扫描的截至日期是 2026-01-08，再按 2026-01-01 扫描会改动已经报出的结果；请按 2026-01-08 或更晚的日期扫描",
            Assert.Throws<LedgerException>(() => AlertBook.Before(history.Ledger, AlertHistory.Start)).Text.ToString(MessageLanguage.Chinese));
        Assert.Equal("请写明经办人", Assert.Throws<LedgerException>(() => EventStamp.OfPerson([], "", AlertHistory.Noon)).Text.ToString(MessageLanguage.Chinese));
        Assert.Equal(
            "事件记录有 1200 条，不是 4 条：其间又有新的登记；请重新读取后再办",
            Assert.Throws<LedgerException>(() => LedgerException.ThrowIfMoved(1200, 4)).Text.ToString(MessageLanguage.Chinese));
        Assert.Equal(
            "ledger.jsonl:3：这一行不是事件；请用完好的备份换回这个文件。未作任何改动",
            new LedgerCorruptException("ledger.jsonl", 3, Message.Of("x", "the line is no event", "这一行不是事件")).Text.ToString(MessageLanguage.Chinese));
    }

    private static void Says(string chinese, Action act) =>
        Assert.Equal(chinese, Assert.Throws<AlertActionException>(act).Text.ToString(MessageLanguage.Chinese));
}
