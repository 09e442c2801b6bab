using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace EarlyWarning.Files.Delivering;

/// <summary>A receiver on this machine that notes what it is sent, and answers as a test says.</summary>
internal sealed class WebhookServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly Task served;

    public WebhookServer()
    {
        listener.Start();
        served = Task.Run(ServeAsync);
    }

    /// <summary>The key of the receiver and of whoever sends.</summary>
    public static byte[] Key { get; } = RandomNumberGenerator.GetBytes(32);

    public static string Secret => $"whsec_{Convert.ToBase64String(Key)}\n";

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public string Address => $"http://localhost:{Port}/warnings";

    /// <summary>Returns the answer to a request: a status, with what follows; null: never an answer; empty: the connection is closed.</summary>
    public Func<Sent, string?> Answer { get; set; } = _ => "200 OK\r\nContent-Length: 0";

    public ConcurrentQueue<Sent> All { get; } = new();

    public string[] Ids => [.. All.Select(sent => sent.Id)];

    public void Dispose()
    {
        end.Cancel();
        listener.Stop();
        served.Wait(TimeSpan.FromSeconds(10));
        listener.Dispose();
        end.Dispose();
    }

    private async Task ServeAsync()
    {
        List<Task> open = [];
        try
        {
            while (true) open.Add(TakeAsync(await listener.AcceptTcpClientAsync(end.Token)));
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task TakeAsync(TcpClient client)
    {
        using TcpClient accepted = client;
        try
        {
            NetworkStream stream = accepted.GetStream();
            while (await ReadAsync(stream) is { } sent)
            {
                All.Enqueue(sent);
                string? answer = Answer(sent);
                if (answer is null) await Task.Delay(Timeout.Infinite, end.Token);
                if (answer is null or "") return;
                await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {answer}\r\n\r\n"), end.Token);
                if (answer.Contains("close", StringComparison.Ordinal)) return;
            }
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            // Who sends was killed, or the test is over.
        }
    }

    /// <summary>Reads a request; null when the connection ends before it is whole.</summary>
    private async Task<Sent?> ReadAsync(NetworkStream stream)
    {
        List<byte> head = [];
        byte[] one = new byte[1];
        while (!Encoding.ASCII.GetString([.. head.TakeLast(4)]).Equals("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(one, end.Token) == 0) return null;
            head.Add(one[0]);
        }

        Dictionary<string, string> headers = Encoding.ASCII.GetString([.. head]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => line.Split(": ", 2)).ToDictionary(parts => parts[0], parts => parts[1], StringComparer.OrdinalIgnoreCase);
        byte[] body = new byte[int.Parse(headers["content-length"], System.Globalization.CultureInfo.InvariantCulture)];
        for (int read = 0; read < body.Length;)
        {
            int more = await stream.ReadAsync(body.AsMemory(read), end.Token);
            if (more == 0) return null;
            read += more;
        }

        return new Sent(headers, body);
    }
}

/// <summary>What a receiver was sent.</summary>
internal sealed record Sent(IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Id => Headers["webhook-id"];

    public string Text => Encoding.UTF8.GetString(Body);

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    /// <summary>Whether it is signed with a key, computed here as Standard Webhooks describes it.</summary>
    public bool IsSignedWith(byte[] key)
    {
        using HMACSHA256 mac = new(key);
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{Id}.{Headers["webhook-timestamp"]}."), .. Body];
        return Headers["webhook-signature"] == $"v1,{Convert.ToBase64String(mac.ComputeHash(signed))}";
    }
}
