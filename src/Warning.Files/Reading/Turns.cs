namespace EarlyWarning.Files.Reading;

/// <summary>Lets threads that worked side by side go on one after the other, in the order of their numbers.</summary>
internal sealed class Turns
{
    private readonly object gate = new();
    private long current;
    private bool ended;

    /// <summary>Waits until all numbers before this one are done; false: nobody goes on any more.</summary>
    public bool TryWait(long number)
    {
        lock (gate)
        {
            while (current != number && !ended)
                Monitor.Wait(gate);
            return !ended;
        }
    }

    /// <summary>Says that the current number is done.</summary>
    public void Pass()
    {
        lock (gate)
        {
            current++;
            Monitor.PulseAll(gate);
        }
    }

    /// <summary>Sends everybody away.</summary>
    public void End()
    {
        lock (gate)
        {
            ended = true;
            Monitor.PulseAll(gate);
        }
    }
}
