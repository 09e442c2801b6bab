using EarlyWarning.Office;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Results;

/// <summary>The parts of a result compare by value: two scans of the same feeds, each with a pack of its own, find the same.</summary>
public sealed class ResultValueTests : IDisposable
{
    private static readonly LocalDate AsOf = new(2026, 11, 1);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => this.folder.Dispose();

    [Fact]
    public async Task Two_scans_of_the_same_feeds_are_equal_in_every_part()
    {
        ScanResult one = await Scan("one"), two = await Scan("two");
        Assert.NotEmpty(one.Alerts);
        Assert.True(one.Alerts.Equals(two.Alerts));
        Assert.True(one.Gaps.Equals(two.Gaps));
        Assert.True(one.Missing.Equals(two.Missing));
        Assert.True(one.Transitions.Equals(two.Transitions));
        Assert.True(one.Letters.Equals(two.Letters));
        Assert.Equal(one.Summary, two.Summary);
        Assert.Equal(one.Summary.GetHashCode(), two.Summary.GetHashCode());
        Assert.Equal(one.Alerts.Select(alert => alert.GetHashCode()), two.Alerts.Select(alert => alert.GetHashCode()));
        Assert.Equal(one.Gaps.Select(gap => gap.GetHashCode()), two.Gaps.Select(gap => gap.GetHashCode()));
    }

    [Fact]
    public async Task What_differs_in_one_part_is_unequal()
    {
        Alert alert = (await Scan("one")).Alerts.First(alert => alert is { Episode: not null, Assessment.Rules.Count: > 0, Assessment.Indeterminate.Count: > 0 });
        Assessment found = alert.Assessment;
        FiredRule fired = found.Rules[0];
        Assert.Equal(alert, alert with { Assessment = found with { Rules = [.. found.Rules] } });

        Assert.All<Alert>(
            [
                alert with { Rank = 0 },
                alert with { Company = new Company("X", "X") },
                alert with { Episode = alert.Episode! with { Level = Level.None } },
                alert with { Letter = new ListedLetter { Id = "X", Step = LetterStep.Opinion, State = LetterState.Closed } },
            ],
            other => Assert.NotEqual(alert, other));
        Assert.All<Assessment>(
            [
                found with { Score = found.Score + 1 },
                found with { Rules = [.. found.Rules.Skip(1)] },
                found with { Rules = [fired with { Counted = fired.Counted + 1 }, .. found.Rules.Skip(1)] },
                found with { Rules = [fired with { Because = "X" }, .. found.Rules.Skip(1)] },
                found with { Rules = [fired with { LetterSentence = "X" }, .. found.Rules.Skip(1)] },
                found with { Rules = [fired with { Evidence = [new Evidence("x", 1d, null, null, null)] }, .. found.Rules.Skip(1)] },
                found with { Rules = [fired with { Rule = fired.Rule with { Basis = ["X"] } }, .. found.Rules.Skip(1)] },
                found with { Indeterminate = [] },
                found with { Indeterminate = [found.Indeterminate[0] with { Missing = [] }, .. found.Indeterminate.Skip(1)] },
                found with { Released = [new ReleasedRule("x", ReleaseReason.RuleCleared)] },
                found with { Shadow = [fired] },
                found with { Withdrawn = [new RuleLevel("x", Level.Red)] },
                found with { Referrals = [new Referral("x", "y", null, true, "", [])] },
            ],
            other => Assert.NotEqual(found, other));
    }

    /// <summary>Scans the sample with a copy of the scan file read anew, so that nothing is shared.</summary>
    private Task<ScanResult> Scan(string name) => Scanner.ScanAsync(
        ScanFile.Load(RepositoryFolder.Combine("samples", "shili", "scan.json"), OfficeFormats.All),
        AsOf,
        new ScanOptions { Output = Path.Combine(this.folder.Path, name), State = Path.Combine(this.folder.Path, $"{name}-state"), Clock = StandingClock.Morning });
}
