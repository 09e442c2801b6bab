namespace EarlyWarning.Files.Scanning;

/// <summary>What an office is told of one company from scan to scan, from the feed to the list.</summary>
public sealed class AlertStoryTests
{
    [Fact]
    public async Task The_end_of_a_silence_is_told_and_the_time_to_the_next_repetition_begins_anew()
    {
        using OneFigure region = new("9 9 9");
        Assert.Equal("Opened LevelReached told", await region.ScanAsync("2026-06-01"));
        region.Silence("2026-06-11");
        Assert.Equal("Unchanged Silenced", await region.ScanAsync("2026-06-10"));
        Assert.Contains(",持续,\"已暂停提醒,2026-06-11起恢复\",", region.Row, StringComparison.Ordinal);
        Assert.Contains("\"silencedUntil\":\"2026-06-11\"", region.Line, StringComparison.Ordinal);
        Assert.Equal("Repeated SilenceEnded told", await region.ScanAsync("2026-06-11"));
        Assert.Contains(",再次提醒,暂停期满,", region.Row, StringComparison.Ordinal);
        Assert.Contains("\"state\":\"repeated\",\"reason\":\"silence-ended\"", region.Line, StringComparison.Ordinal);
        Assert.DoesNotContain("silencedUntil", region.Line, StringComparison.Ordinal);
        Assert.Equal("Unchanged LevelReached", await region.ScanAsync("2026-07-10"));
        Assert.Equal("Repeated RepeatDue told", await region.ScanAsync("2026-07-11"));
    }

    [Fact]
    public async Task An_alert_that_opens_after_a_silenced_one_was_closed_is_told()
    {
        using OneFigure region = new("9 1 1 - - - 9");
        Assert.Equal("Opened LevelReached told", await region.ScanAsync("2026-06-01"));
        region.Silence("2026-12-31");
        Assert.Equal("Unchanged Silenced", await region.ScanAsync("2026-07-01"));
        Assert.Equal("Closed Silenced", await region.ScanAsync("2026-07-15"));
        Assert.DoesNotContain("silencedUntil", region.Line, StringComparison.Ordinal);
        Assert.Equal("", await region.ScanAsync("2026-11-29"));
        Assert.Equal("Opened LevelReached told", await region.ScanAsync("2026-12-01"));
        Assert.DoesNotContain("silencedUntil", region.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_alert_that_is_reopened_within_its_episode_is_not_silenced_by_the_old_silence()
    {
        using OneFigure region = new("9 1 9");
        await region.ScanAsync("2026-06-01");
        region.Silence("2026-12-31");
        await region.ScanAsync("2026-07-01");
        Assert.Equal("Closed Silenced", await region.ScanAsync("2026-07-15"));
        Assert.Equal("Opened LevelReached told", await region.ScanAsync("2026-08-01"));
        Assert.Contains("\"firstSince\":\"2026-06-01\"", region.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_alert_whose_company_is_below_the_opening_level_is_not_repeated_while_its_fall_waits()
    {
        using OneFigure region = new("9 1");
        await region.ScanAsync("2026-06-01");
        Assert.Equal("Unchanged Waiting", await region.ScanAsync("2026-07-02"));
    }
}
