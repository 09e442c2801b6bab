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
    private readonly IndicatorCatalog catalog;

    public PeerFrames(Plan plan, PeerTables tables)
    {
        Tables = tables;
        catalog = plan.Catalog;
        columns = plan.Peers;
        compared = Array.ConvertAll(columns, column => tables.Find(column.Compared, plan.Catalog));
        isAnyCompared = compared.Any(table => table is not null);
        frames = new CompanyFrames(new PlanInForce(plan.PeerPass!, [], []), tables.Day, [], tables.FeedsOf(plan.Catalog));
    }

    public PeerTables Tables { get; }

    /// <summary>Returns the results of the peer functions for a company, in the order of <see cref="Plan.Peers"/>; missing is NaN.</summary>
    /// <param name="company">The company's id.</param>
    /// <param name="fill">Adds the company's observations to a frame.</param>
    public double[] Compare(string company, Action<CompanyFrame> fill)
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
            Tables.GroupsOf(frame, catalog, groups);
            int row = Tables.RowOf(company);
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
