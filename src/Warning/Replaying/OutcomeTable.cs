using EarlyWarning.Rules;

namespace EarlyWarning.Replaying;

/// <summary>The outcomes of the companies of a panel, by day, in columns.</summary>
internal sealed class OutcomeTable
{
    private readonly int[] rows;
    private readonly int[] days;

    private OutcomeTable(int[] rows, int[] days, IReadOnlyList<BacktestOutcome> leftOut)
    {
        this.rows = rows;
        this.days = days;
        LeftOut = leftOut;
    }

    /// <summary>The outcomes of companies that the panel does not have.</summary>
    public IReadOnlyList<BacktestOutcome> LeftOut { get; }

    public int Count => rows.Length;

    public static OutcomeTable Of(Panel panel, IReadOnlyList<BacktestOutcome> outcomes)
    {
        List<(int Row, int Day)> found = [];
        List<BacktestOutcome> leftOut = [];
        foreach (BacktestOutcome outcome in outcomes)
        {
            if (panel.TryFind(outcome.Company, out int row)) found.Add((row, Days.Of(outcome.Date)));
            else leftOut.Add(outcome);
        }

        (int Row, int Day)[] ordered = [.. found.OrderBy(one => one.Day).ThenBy(one => one.Row)];
        return new OutcomeTable(Array.ConvertAll(ordered, one => one.Row), Array.ConvertAll(ordered, one => one.Day), leftOut);
    }

    public int RowOf(int outcome) => rows[outcome];

    public int DayOf(int outcome) => days[outcome];

    /// <summary>Returns the outcomes that fall after a day and not after another, as a range of their numbers.</summary>
    public (int From, int To) Between(int after, int through) => (FirstAfter(after), FirstAfter(through));

    private int FirstAfter(int day)
    {
        int low = 0, high = days.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (days[middle] <= day) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
