using System.Numerics;
using System.Runtime.InteropServices;

namespace EarlyWarning.Benchmarks.Workloads;

/// <summary>Sums columns, so that almost all of the time goes into reading memory.</summary>
internal static class BareRead
{
    public static double Sum(double[][] columns, int threads)
    {
        double[] sums = new double[threads];
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, thread =>
        {
            foreach (double[] column in columns)
            {
                int from = (int)((long)column.Length * thread / threads), to = (int)((long)column.Length * (thread + 1) / threads);
                sums[thread] += Sum(column.AsSpan(from, to - from));
            }
        });
        return sums.Sum();
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        Vector<double> a = default, b = default;
        ReadOnlySpan<Vector<double>> vectors = MemoryMarshal.Cast<double, Vector<double>>(values);
        for (int i = 0; i + 1 < vectors.Length; i += 2)
        {
            a += vectors[i];
            b += vectors[i + 1];
        }

        return Vector.Sum(a + b);
    }
}
