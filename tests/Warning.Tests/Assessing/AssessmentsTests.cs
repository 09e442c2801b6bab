using EarlyWarning.Rules;

namespace EarlyWarning.Tests.Assessing;

/// <summary>Which rows the assessments of a panel answer for, and when.</summary>
public sealed class AssessmentsTests
{
    private static readonly RulePack Pack = SmallPack.Of(SmallPack.Rule("a", "30", "f0"), SmallPack.Rule("b", "20", "f1"));

    public static TheoryData<string, Action<Assessments, int>> OfARow => new()
    {
        { nameof(Assessments.LevelOf), (assessments, row) => assessments.LevelOf(row) },
        { nameof(Assessments.ScoreOf), (assessments, row) => assessments.ScoreOf(row) },
        { nameof(Assessments.ScoreHighOf), (assessments, row) => assessments.ScoreHighOf(row) },
        { nameof(Assessments.AffectedWorkersOf), (assessments, row) => assessments.AffectedWorkersOf(row) },
        { nameof(Assessments.Detail), (assessments, row) => assessments.Detail(row) },
        { nameof(Assessments.Explain), (assessments, row) => assessments.Explain(0, row) },
        { "Outcomes[rule, row]", (assessments, row) => _ = assessments.Outcomes[0, row] },
    };

    public static TheoryData<string, Action<Outcomes, int>> OfARule => new()
    {
        { "this", (outcomes, rule) => _ = outcomes[rule, 0] },
        { nameof(Outcomes.IsEvaluated), (outcomes, rule) => outcomes.IsEvaluated(rule) },
        { nameof(Outcomes.Fired), (outcomes, rule) => outcomes.Fired(rule) },
        { nameof(Outcomes.Clear), (outcomes, rule) => outcomes.Clear(rule) },
        { nameof(Outcomes.Count), (outcomes, rule) => outcomes.Count(rule) },
    };

    [Theory]
    [MemberData(nameof(OfARow))]
    public void A_row_that_the_panel_does_not_have_is_refused_with_its_number_and_that_of_the_companies(string member, Action<Assessments, int> ask)
    {
        // The pool gives longer arrays than are asked for, which still hold what earlier scans left there.
        using Assessments assessments = Three();
        foreach (int row in new[] { -1, 3, 1000, int.MaxValue, int.MinValue })
        {
            ArgumentOutOfRangeException refused = Assert.Throws<ArgumentOutOfRangeException>("row", () => ask(assessments, row));
            Assert.Equal(row, refused.ActualValue);
            Assert.Contains("3 companies", refused.Message, StringComparison.Ordinal);
        }

        Assert.NotEmpty(member);
    }

    [Theory]
    [MemberData(nameof(OfARow))]
    public void Disposed_assessments_answer_for_no_company(string member, Action<Assessments, int> ask)
    {
        Assessments assessments = Three();
        assessments.Dispose();
        using Assessments later = SmallPack.Assess(Pack, ("x", "11", 900), ("y", "11", 900), ("z", "11", 900));
        Assert.Throws<ObjectDisposedException>(() => ask(assessments, 0));
        Assert.NotEmpty(member);
    }

    [Theory]
    [MemberData(nameof(OfARule))]
    public void A_rule_that_the_pack_does_not_have_is_refused_and_so_is_any_after_disposal(string member, Action<Outcomes, int> ask)
    {
        Assessments assessments = Three();
        foreach (int rule in new[] { -1, 2, int.MaxValue }) Assert.Throws<ArgumentOutOfRangeException>("rule", () => ask(assessments.Outcomes, rule));
        assessments.Dispose();
        Assert.Throws<ObjectDisposedException>(() => ask(assessments.Outcomes, 0));
        Assert.NotEmpty(member);
    }

    [Fact]
    public void Details_that_were_given_out_stay_valid_after_disposal()
    {
        Assessments assessments = Three();
        Assessment detail = assessments.Detail(0);
        assessments.Dispose();
        assessments.Dispose();
        using Assessments later = SmallPack.Assess(Pack, ("x", "00", 900), ("y", "00", 900), ("z", "00", 900));
        Assert.Equal((30m, 50m), (detail.Score, detail.ScoreHigh));
        Assert.Equal(("f0", (object)true), (detail.Rules[0].Evidence[0].Term, detail.Rules[0].Evidence[0].Value!));
        Assert.Equal(new MissingReason("f1", "missing", null), Assert.Single(detail.Indeterminate[0].Missing));
        Assert.Equal(5, detail.AffectedWorkers);
    }

    private static Assessments Three() => SmallPack.Assess(Pack, ("c0", "1?", 5), ("c1", "01", null), ("c2", "??", 7));
}
