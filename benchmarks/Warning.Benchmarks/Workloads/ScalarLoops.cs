namespace EarlyWarning.Benchmarks.Workloads;

/// <summary>
/// Implements functions of the language by hand: a loop over companies, and within it one over periods. The sums and the greatest number have no
/// branch that depends on a number: the processor learns the branches of a workload that is repeated, in some runs and not in others.
/// </summary>
internal sealed class ScalarLoops(WindowWorkload workload)
{
    private readonly double[] results = new double[workload.X[0].Length];

    public void Average(int periods) => ForEach(row =>
    {
        double sum = 0;
        int known = 0;
        for (int lag = periods - 1; lag >= 0; lag--)
        {
            double value = workload.X[lag][row];
            bool missing = double.IsNaN(value);
            sum += missing ? 0 : value;
            known += missing ? 0 : 1;
        }

        return known * 2 < periods ? double.NaN : sum / known;
    });

    public void Greatest(int periods) => ForEach(row =>
    {
        double greatest = double.NaN;
        for (int lag = periods - 1; lag >= 0; lag--) greatest = double.MaxNumber(greatest, workload.X[lag][row]);

        return greatest;
    });

    public void Median(int periods) => ForEach(row =>
    {
        Span<double> window = stackalloc double[periods];
        return Middle(Known(window, row, 0));
    });

    public void RobustZ(int periods) => ForEach(row =>
    {
        Span<double> window = stackalloc double[periods];
        window = Known(window, row, 1);
        double median = Middle(window);
        for (int i = 0; i < window.Length; i++) window[i] = Math.Abs(window[i] - median);
        return (workload.X[0][row] - median) / (1.4826 * Middle(window));
    });

    /// <summary>Divides without a call a company, which would take longer than the quotient.</summary>
    public void Quotient()
    {
        double[] x = workload.X[0], y = workload.Y[0], quotients = results;
        for (int row = 0; row < quotients.Length; row++) quotients[row] = x[row] / y[row];
    }

    public void Events(int days)
    {
        results.AsSpan().Clear();
        foreach ((int day, int row) in workload.Events)
        {
            if (day > WindowWorkload.AsOfDay - days) results[row]++;
        }
    }

    /// <summary>Computes ranks within one group, without the language's fallback to wider groups.</summary>
    public void PeerRank()
    {
        foreach (IGrouping<string, int> group in Enumerable.Range(0, results.Length).GroupBy(row => workload.PeerGroups[row], StringComparer.Ordinal))
        {
            int[] rows = [.. group];
            double[] sorted = [.. rows.Select(row => workload.X[0][row]).Where(value => !double.IsNaN(value)).Order()];
            foreach (int row in rows)
            {
                int place = Array.BinarySearch(sorted, workload.X[0][row]);
                results[row] = place / (double)sorted.Length;
            }
        }
    }

    private void ForEach(Func<int, double> compute)
    {
        for (int row = 0; row < results.Length; row++) results[row] = compute(row);
    }

    private Span<double> Known(Span<double> window, int row, int newest)
    {
        int known = 0;
        for (int lag = window.Length - 1; lag >= 0; lag--)
        {
            double value = workload.X[lag + newest][row];
            if (!double.IsNaN(value)) window[known++] = value;
        }

        return window[..known];
    }

    private static double Middle(Span<double> known)
    {
        known.Sort();
        int middle = known.Length / 2;
        return known.Length % 2 == 1 ? known[middle] : (known[middle - 1] + known[middle]) / 2;
    }
}
