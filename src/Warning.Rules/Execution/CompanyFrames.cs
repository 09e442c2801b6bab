using System.Collections.Concurrent;
using EarlyWarning.Rules.Planning;

namespace EarlyWarning.Rules.Execution;

/// <summary>Frames of one plan and as-of date, lent out one a caller. Thread-safe.</summary>
internal sealed class CompanyFrames(PlanInForce inForce, int day)
{
    private readonly ConcurrentBag<CompanyFrame> idle = [];

    public int Day => day;

    /// <summary>The condition of each rule in the plan; -1: not in force.</summary>
    public int[] Truths => inForce.Truths;

    /// <summary>The place of each number that was asked for beside the rules.</summary>
    public int[] Numbers => inForce.Numbers;

    public CompanyFrame Rent()
    {
        CompanyFrame frame = idle.TryTake(out CompanyFrame? free) ? free : new CompanyFrame(inForce.Plan, day);
        frame.Clear();
        return frame;
    }

    public void Return(CompanyFrame frame) => idle.Add(frame);
}
