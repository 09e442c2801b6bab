using System.Collections.Concurrent;
using EarlyWarning.Rules.Planning;

namespace EarlyWarning.Rules.Execution;

/// <summary>A pool of frames of one plan and as-of date. Thread-safe; a frame is not.</summary>
internal sealed class CompanyFrames(PlanInForce inForce, int day)
{
    private readonly ConcurrentBag<CompanyFrame> idle = [];

    public int Day => day;

    /// <summary>The index of each rule's condition in the plan; -1 if the rule is not in force.</summary>
    public int[] Truths => inForce.Truths;

    /// <summary>The index of each requested number in the plan.</summary>
    public int[] Numbers => inForce.Numbers;

    public CompanyFrame Rent()
    {
        CompanyFrame frame = idle.TryTake(out CompanyFrame? free) ? free : new CompanyFrame(inForce.Plan, day);
        frame.Clear();
        return frame;
    }

    public void Return(CompanyFrame frame) => idle.Add(frame);
}
