using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Planning;

namespace EarlyWarning.Rules.Execution;

/// <summary>
/// Compares single companies with the peers of a panel by the peer functions of a plan: the numbers compared are computed in frames that read the company as
/// the panel did, as of its date. Thread-safe.
/// </summary>
internal sealed class PeerFrames
{
    private readonly PeerColumn[] columns;
    private readonly PeerTable?[] compared;
    private readonly bool isAnyCompared;
    private readonly CompanyFrames frames;
    private readonly Plan plan;

    public PeerFrames(Plan plan, PeerTables tables)
    {
        Tables = tables;
        this.plan = plan;
        columns = plan.Peers;
        compared = Array.ConvertAll(columns, column => tables.Find(column.Compared, plan.Catalog));
        isAnyCompared = compared.Any(table => table is not null);
        frames = new CompanyFrames(new PlanInForce(plan.PeerPass!, [], []), tables.Day, [], tables.FeedsOf(plan.Catalog));
    }

    public PeerTables Tables { get; }

    /// <summary>Compares a company with the peers.</summary>
    /// <param name="company">The company's id; null if it is none of the tables.</param>
    /// <param name="delivered">The indicators that are complete or have an observation; one may come several times.</param>
    /// <param name="observations">The observations.</param>
    /// <param name="results">Receives the results of the peer functions, in the order of <see cref="Plan.Peers"/>; missing is NaN.</param>
    public PeerComparison Compare(string? company, Indicator[] delivered, CompanyObservation[] observations, out double[] results)
    {
        Indicator[] distinct = [.. delivered.Distinct()];
        results = Compare(company, frame =>
        {
            foreach (Indicator indicator in distinct) frame.Deliver(indicator);
            foreach (CompanyObservation observation in observations) observation.AddTo(frame);
        });
        return new PeerComparison(Tables, plan, results, distinct, observations);
    }

    /// <summary>Returns the results of the peer functions for a company, in the order of <see cref="Plan.Peers"/>; missing is NaN.</summary>
    /// <param name="company">The company's id; null if it is none of the tables.</param>
    /// <param name="fill">Adds the company's observations to a frame.</param>
    public double[] Compare(string? company, Action<CompanyFrame> fill)
    {
        double[] results = new double[columns.Length];
        results.AsSpan().Fill(double.NaN);
        if (!isAnyCompared) return results;
        CompanyFrame frame = frames.Rent();
        try
        {
            fill(frame);
            frame.Run();
            Span<int> groups = stackalloc int[Tables.Levels];
            Tables.GroupsOf(frame, plan.Catalog, groups);
            int row = company is null ? -1 : Tables.RowOf(company);
            for (int column = 0; column < columns.Length; column++)
            {
                if (compared[column]?.Compare(frame.Number(columns[column].Number), groups, row) is { } found)
                    results[column] = columns[column].Function == PeerFunction.Median ? found.Median : found.Rank;
            }
        }
        finally
        {
            frames.Return(frame);
        }

        return results;
    }
}
