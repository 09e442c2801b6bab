namespace EarlyWarning.Files.Reading;

/// <summary>Orders threads that have worked side by side: each waits for its turn, in the order of their numbers. Thread-safe.</summary>
internal sealed class Turns
{
    private readonly object gate = new();
    private long current;
    private bool ended;

    /// <summary>Waits until all numbers before this one are done. Returns false once the sequence is aborted.</summary>
    public bool TryWait(long number)
    {
        lock (gate)
        {
            while (current != number && !ended)
                Monitor.Wait(gate);
            return !ended;
        }
    }

    /// <summary>Ends the current turn and begins the next.</summary>
    public void Pass()
    {
        lock (gate)
        {
            current++;
            Monitor.PulseAll(gate);
        }
    }

    /// <summary>Aborts the sequence: every wait, now and later, returns false.</summary>
    public void End()
    {
        lock (gate)
        {
            ended = true;
            Monitor.PulseAll(gate);
        }
    }
}
