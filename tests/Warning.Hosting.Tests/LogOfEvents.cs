using Microsoft.Extensions.Logging;

namespace EarlyWarning.Hosting;

/// <summary>Keeps what is logged, and lets a test wait for an event instead of for a time.</summary>
internal sealed class LogOfEvents : ILoggerProvider, ILogger
{
    /// <summary>Longer than any machine needs; a test that waits this long has failed.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Lock gate = new();
    private readonly List<(string Name, string Text)> events = [];
    private readonly List<(string Name, int Count, TaskCompletionSource Seen)> waiting = [];

    /// <summary>The texts of an event, in order.</summary>
    public IReadOnlyList<string> Of(string name)
    {
        lock (gate) return [.. events.Where(one => one.Name == name).Select(one => one.Text)];
    }

    /// <summary>Completes when an event has been logged so many times.</summary>
    public Task SeenAsync(string name, int count = 1)
    {
        TaskCompletionSource seen = new(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            if (events.Count(one => one.Name == name) >= count) return Task.CompletedTask;
            waiting.Add((name, count, seen));
        }

        return seen.Task.WaitAsync(Patience);
    }

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (gate)
        {
            events.Add((eventId.Name ?? "", formatter(state, exception)));
            foreach ((string name, int count, TaskCompletionSource seen) in waiting)
                if (events.Count(one => one.Name == name) >= count) seen.TrySetResult();
        }
    }

    public void Dispose()
    {
    }
}
