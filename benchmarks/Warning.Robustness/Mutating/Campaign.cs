using System.Diagnostics;
using EarlyWarning.Robustness.Areas;

namespace EarlyWarning.Robustness.Mutating;

/// <summary>
/// Gives an area as many inputs as are asked for, each made of a sound one or of one that had ended in a new way, so that later inputs go further than earlier
/// ones. The same seed makes the same inputs of the same program. What ends in no documented way, or takes more than the area's bounds twice, is a finding.
/// </summary>
/// <param name="area">The area.</param>
/// <param name="seed">The seed.</param>
internal sealed class Campaign(Area area, ulong seed)
{
    private const int MostSeeds = 4096;

    private readonly Chance chance = new(seed);
    private readonly List<Input> pool = [.. area.Seeds];
    private readonly Dictionary<End, long> ends = [];
    private readonly Dictionary<string, Finding> findings = new(StringComparer.Ordinal);

    /// <summary>Receives inputs before they are run: what is left in it when the process dies has killed it.</summary>
    public Action<IReadOnlyList<Input>>? Before { get; init; }

    /// <summary>Whether to hold inputs to the bounds of their area; not where other work goes on in the process.</summary>
    public bool HoldsBounds { get; init; } = true;

    /// <summary>Runs inputs.</summary>
    /// <param name="count">How many.</param>
    /// <param name="progress">Receives the number of inputs so far, now and then.</param>
    public AreaReport Run(long count, Action<long>? progress = null)
    {
        double longest = 0;
        long largest = 0, done = 0;

        // The sound ones are run first: they end as they should, or the area is wrong, and what is made once is not counted.
        RunAll([.. area.Seeds]);
        End refused = this.ends.Keys.FirstOrDefault(end => end.How == Area.Refused);
        if (refused.How is not null && area.AtOnce == 1) throw new WrongEndException($"a sound input of {area.Name} is refused", refused.Why);
        this.ends.Clear();
        while (done < count)
        {
            Input[] inputs = new Input[(int)Math.Min(area.AtOnce, count - done)];
            for (int i = 0; i < inputs.Length; i++) inputs[i] = Next();
            Before?.Invoke(inputs);
            (double seconds, long bytes) = Measured(inputs);
            if (HoldsBounds && Exceeds(seconds, bytes))
            {
                // Once more: the machine may have been busy, and what is compiled once is no cost of an input.
                (seconds, bytes) = Measured(inputs);
                if (Exceeds(seconds, bytes)) Note("took more than it may", inputs[0], null);
            }

            (longest, largest) = (Math.Max(longest, seconds), Math.Max(largest, bytes));
            done += inputs.Length;
            progress?.Invoke(done);
        }

        return new AreaReport(area.Name, done, [.. this.ends], longest, largest, [.. findings.Values]);
    }

    private Input Next() => area.Mutate(this.chance.Of(this.chance.OneIn(2) ? area.Seeds : this.pool), this.chance.Of(this.pool), this.chance);

    private bool Exceeds(double seconds, long bytes) => seconds > area.Bounds.Seconds || bytes > area.Bounds.Bytes;

    /// <summary>Runs inputs; returns the seconds of the processor and the bytes that they took.</summary>
    private (double Seconds, long Bytes) Measured(Input[] inputs)
    {
        long bytes = GC.GetTotalAllocatedBytes();
        TimeSpan began = Environment.CpuUsage.TotalTime;
        RunAll(inputs);
        return ((Environment.CpuUsage.TotalTime - began).TotalSeconds, GC.GetTotalAllocatedBytes() - bytes);
    }

    private void RunAll(Input[] inputs)
    {
        End[] reached = new End[inputs.Length];
        try
        {
            area.Run(inputs, reached);
        }
        catch (Exception cause) when (inputs.Length == 1)
        {
            Note(KeyOf(cause), inputs[0], cause);
            return;
        }
        catch (Exception)
        {
            // One of many: which one, they say one by one; what fails only together is a finding of all.
            int before = (int)findings.Values.Sum(finding => finding.Count);
            foreach (Input input in inputs) RunAll([input]);
            if (findings.Values.Sum(finding => finding.Count) == before) throw;
            return;
        }

        for (int i = 0; i < inputs.Length; i++)
        {
            if (this.ends.TryGetValue(reached[i], out long times)) this.ends[reached[i]] = times + 1;
            else Keep(inputs[i], reached[i]);
        }
    }

    private void Keep(Input input, End end)
    {
        this.ends.Add(end, 1);
        if (this.pool.Count < MostSeeds) this.pool.Add(input);
        else this.pool[area.Seeds.Count + this.chance.Below(MostSeeds - area.Seeds.Count)] = input;
    }

    private void Note(string key, Input input, Exception? cause)
    {
        if (findings.TryGetValue(key, out Finding? known)) known.Count++;
        else findings.Add(key, new Finding(area.Name, key, input, cause));
    }

    /// <summary>Tells faults apart by what was thrown and where.</summary>
    private static string KeyOf(Exception cause)
    {
        Exception first = cause;
        while (first is AggregateException { InnerException: { } inner }) first = inner;
        string? at = new StackTrace(first).GetFrames().Select(frame => frame.GetMethod()).Where(method =>
            method?.DeclaringType?.FullName?.StartsWith("EarlyWarning.", StringComparison.Ordinal) == true)
            .Select(method => $"{method!.DeclaringType!.Name}.{method.Name}").FirstOrDefault();
        return first is WrongEndException wrong ? wrong.What : $"{first.GetType().Name} in {at}";
    }
}
