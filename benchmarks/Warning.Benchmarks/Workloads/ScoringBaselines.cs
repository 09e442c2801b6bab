using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace EarlyWarning.Benchmarks.Workloads;

/// <summary>The baselines with which scoring is compared, on the same numbers.</summary>
internal sealed class ScoringBaselines
{
    private readonly ScoringWorkload workload;
    private readonly CompanyObject[] objects;
    private readonly ulong[][] fired;
    private readonly ulong[][] known;
    private readonly Func<CompanyObject, ulong> fused;
    private readonly RulesEngineBaseline rulesEngine;

    public ScoringBaselines(ScoringWorkload workload, int objects)
    {
        this.workload = workload;
        this.objects = workload.MakeObjects(objects);
        fired = Enumerable.Range(0, ScoringWorkload.RuleCount).Select(_ => new ulong[workload.Companies / 64]).ToArray();
        known = Enumerable.Range(0, ScoringWorkload.RuleCount).Select(_ => new ulong[workload.Companies / 64]).ToArray();
        fused = MakeFused();
        rulesEngine = new RulesEngineBaseline(workload);
    }

    /// <summary>
    /// Runs the lower bound: a loop written by hand for these rules, which computes fired and decided masks. The number of companies must be a
    /// multiple of 1,024.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // skips tiered compilation, so that the first run is optimized too
    public void HandWrittenLoop()
    {
        for (int start = 0; start < workload.Companies; start += 1024)
        {
            for (int rule = 0; rule < workload.Terms.Length; rule++) HandWrittenRule(rule, start);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void HandWrittenRule(int rule, int start)
    {
        int[] terms = workload.Terms[rule];
        ref double a = ref workload.Values[terms[0]][start], b = ref workload.Values[terms[1]][start], c = ref workload.Values[terms[2]][start];
        if (Vector512.IsHardwareAccelerated)
        {
            Vector512<double> threshold = Vector512.Create(workload.Threshold);
            for (int word = 0; word < 16; word++)
            {
                ulong isTrue = 0, isFalse = 0;
                for (int i = 0; i < 64; i += 8)
                {
                    nuint place = (nuint)((word * 64) + i);
                    Vector512<double> x = Vector512.LoadUnsafe(ref a, place), y = Vector512.LoadUnsafe(ref b, place), z = Vector512.LoadUnsafe(ref c, place);
                    isTrue |= (Vector512.GreaterThan(x, threshold) & Vector512.GreaterThan(y, threshold) & Vector512.GreaterThan(z, threshold)).ExtractMostSignificantBits() << i;
                    isFalse |= (Vector512.LessThanOrEqual(x, threshold) | Vector512.LessThanOrEqual(y, threshold) | Vector512.LessThanOrEqual(z, threshold)).ExtractMostSignificantBits() << i;
                }

                fired[rule][(start / 64) + word] = isTrue;
                known[rule][(start / 64) + word] = isTrue | isFalse;
            }
        }
        else
        {
            Vector256<double> threshold = Vector256.Create(workload.Threshold);
            for (int word = 0; word < 16; word++)
            {
                ulong isTrue = 0, isFalse = 0;
                for (int i = 0; i < 64; i += 4)
                {
                    nuint place = (nuint)((word * 64) + i);
                    Vector256<double> x = Vector256.LoadUnsafe(ref a, place), y = Vector256.LoadUnsafe(ref b, place), z = Vector256.LoadUnsafe(ref c, place);
                    isTrue |= (ulong)(Vector256.GreaterThan(x, threshold) & Vector256.GreaterThan(y, threshold) & Vector256.GreaterThan(z, threshold)).ExtractMostSignificantBits() << i;
                    isFalse |= (ulong)(Vector256.LessThanOrEqual(x, threshold) | Vector256.LessThanOrEqual(y, threshold) | Vector256.LessThanOrEqual(z, threshold)).ExtractMostSignificantBits() << i;
                }

                fired[rule][(start / 64) + word] = isTrue;
                known[rule][(start / 64) + word] = isTrue | isFalse;
            }
        }
    }

    /// <summary>Runs all rules, two-valued, in one compiled delegate per object: the fastest that generated code over objects can be.</summary>
    public ulong FusedDelegate()
    {
        ulong sum = 0;
        foreach (CompanyObject company in objects) sum += fused(company);
        return sum;
    }

    /// <summary>Runs microsoft/RulesEngine on each object; see <see cref="RulesEngineBaseline"/>.</summary>
    public int RulesEngine()
    {
        int count = 0;
        foreach (CompanyObject company in objects) count += rulesEngine.Count(company);
        return count;
    }

    private Func<CompanyObject, ulong> MakeFused()
    {
        ParameterExpression company = Expression.Parameter(typeof(CompanyObject));
        Expression mask = Expression.Constant(0UL);
        for (int rule = 0; rule < workload.Terms.Length; rule++)
        {
            Expression bit = Expression.Condition(Condition(company, workload.Terms[rule]), Expression.Constant(1UL << rule), Expression.Constant(0UL));
            mask = Expression.Or(mask, bit);
        }

        return Expression.Lambda<Func<CompanyObject, ulong>>(mask, company).Compile();
    }

    private Expression Condition(ParameterExpression company, int[] terms) => terms
        .Select(column => (Expression)Expression.GreaterThan(Expression.Field(company, $"X{column}"), Expression.Constant(workload.Threshold)))
        .Aggregate(Expression.AndAlso);
}
