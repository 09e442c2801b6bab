namespace EarlyWarning.Files.Scanning;

/// <summary>Follows the alert of one company from scan to scan, from the feed to the list.</summary>
public sealed class AlertStoryTests
{
    [Fact]
    public async Task The_end_of_a_silence_is_told_and_the_time_to_the_next_repetition_begins_anew()
    {
        using OneFigure region = new("9 9 9");
        Assert.Equal("Opened LevelReached told", await region.ScanAsync("2026-06-01"));
        await region.SilenceAsync("2026-06-11");
        Assert.Equal("Unchanged Silenced", await region.ScanAsync("2026-06-10"));
        Assert.Contains(",持续,已暂停提醒，2026-06-11 起恢复,", region.Row, StringComparison.Ordinal);
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
        await region.SilenceAsync("2026-12-31");
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
        await region.SilenceAsync("2026-12-31");
        await region.ScanAsync("2026-07-01");
        Assert.Equal("Closed Silenced", await region.ScanAsync("2026-07-15"));
        Assert.Equal("Opened LevelReached told", await region.ScanAsync("2026-08-01"));
        Assert.Contains("\"firstSince\":\"2026-06-01\"", region.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_alert_whose_rule_was_renamed_while_its_data_are_missing_falls_late_and_not_as_an_improvement()
    {
        using OneFigure region = new("9");
        Assert.Equal("Opened LevelReached told", await region.ScanAsync("2026-06-01"));
        Assert.Equal("Repeated RepeatDue told", await region.ScanAsync("2026-09-01"));
        Assert.Equal("Unchanged HeldMissingData", await region.ScanAsync("2026-09-02"));

        region.WithRule("hi2");
        Assert.Equal("Unchanged Waiting", await region.ScanAsync("2026-09-03"));
        Assert.Contains("\"rules\":[],\"released\":[{\"id\":\"hi\",\"reason\":\"rule-not-in-pack\"}],", region.Line, StringComparison.Ordinal);
        Assert.Equal(
            ["EW2102 rule 'hi' is in no pack any more; 1 company that it had fired for is released. That is no improvement: an alert that falls for it says rule-withdrawn"],
            Withdrawals(region));

        Assert.Equal("Unchanged Waiting", await region.ScanAsync("2026-09-16"));
        Assert.DoesNotContain("released", region.Line, StringComparison.Ordinal);
        Assert.Empty(Withdrawals(region));
        Assert.Equal("Closed RuleWithdrawn told", await region.ScanAsync("2026-09-17"));
        Assert.Contains(",解除,规则停用,", region.Row, StringComparison.Ordinal);
        Assert.Contains("\"state\":\"closed\",\"reason\":\"rule-withdrawn\"", region.Line, StringComparison.Ordinal);
        Assert.Equal("", await region.ScanAsync("2026-09-18"));
    }

    [Theory]
    [InlineData(", \"status\": \"retired\"", "is retired, or a shadow rule now")]
    [InlineData(", \"status\": \"shadow\"", "is retired, or a shadow rule now")]
    [InlineData(", \"effective\": { \"to\": \"2026-06-10\" }", "is not in force at this date")]
    public async Task An_alert_whose_rule_is_withdrawn_while_it_fires_falls_as_withdrawn(string more, string state)
    {
        using OneFigure region = new("9 9");
        await region.ScanAsync("2026-06-01");
        region.WithRule("hi", more);
        Assert.Equal("Unchanged Waiting", await region.ScanAsync("2026-06-10"));
        Assert.StartsWith($"EW2102 rule 'hi' {state}; 1 company", Assert.Single(Withdrawals(region)), StringComparison.Ordinal);
        Assert.Equal("Unchanged Waiting", await region.ScanAsync("2026-06-23"));
        Assert.Equal("Closed RuleWithdrawn told", await region.ScanAsync("2026-06-24"));
    }

    [Theory]
    [InlineData("9 1", "Closed RuleCleared told")]
    [InlineData("9 9", "Repeated RepeatDue told")]
    [InlineData("9", "Closed RuleWithdrawn told")]
    public async Task A_rule_that_comes_back_in_force_is_decided_by_what_is_known_then(string figures, string told)
    {
        using OneFigure region = new(figures);
        await region.ScanAsync("2026-06-01");
        region.WithRule("hi", ", \"effective\": { \"to\": \"2026-06-10\" }");
        Assert.Equal("Unchanged Waiting", await region.ScanAsync("2026-06-25"));
        region.WithRule("hi", ", \"effective\": { \"from\": \"2026-07-01\" }");
        string back = await region.ScanAsync(figures == "9" ? "2026-09-05" : "2026-07-09");
        Assert.Equal(told, back);
    }

    [Fact]
    public async Task A_scan_of_the_same_date_done_again_with_the_old_pack_takes_the_withdrawal_back()
    {
        using OneFigure region = new("9 9");
        await region.ScanAsync("2026-06-01");
        Assert.Equal("Unchanged Waiting", await region.WithRule("hi2", ", \"status\": \"retired\"").ScanAsync("2026-06-10"));
        Assert.Equal("Unchanged LevelReached", await region.WithRule("hi").ScanAsync("2026-06-10"));
        Assert.Empty(Withdrawals(region));
        Assert.Equal("Unchanged LevelReached", await region.ScanAsync("2026-06-24"));
    }

    [Fact]
    public async Task An_alert_whose_company_is_below_the_opening_level_is_not_repeated_while_its_fall_waits()
    {
        using OneFigure region = new("9 1");
        await region.ScanAsync("2026-06-01");
        Assert.Equal("Unchanged Waiting", await region.ScanAsync("2026-07-02"));
    }

    private static string[] Withdrawals(OneFigure region) =>
        [.. region.Result!.Warnings.Where(warning => warning.Code == "EW2102").Select(warning => $"{warning.Code} {warning.Message}")];
}
