using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Files.Delivering;

/// <summary>A system that takes notices by HTTP, each signed by the scheme of Standard Webhooks. It does not follow redirects.</summary>
internal sealed class WebhookReceiver : Receiver
{
    private const string SecretPrefix = "whsec_";
    private const int LeastKey = 24;
    private const int MostKey = 64;

    /// <summary>Answers that concern the one notice: the next may be taken.</summary>
    private static readonly HttpStatusCode[] OfNotice =
        [HttpStatusCode.BadRequest, HttpStatusCode.Conflict, HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.UnsupportedMediaType,
            HttpStatusCode.UnprocessableEntity];

    private readonly Uri address;
    private readonly byte[] key;
    private readonly IClock clock;
    private readonly TimeSpan longest;
    private readonly HttpClient client;

    public WebhookReceiver(Uri address, byte[] key, IClock clock, TimeSpan longest)
    {
        (this.address, this.key, this.clock, this.longest) = (address, key, clock, longest);
        client = new HttpClient(
            new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = longest })
        { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Reads the key that signs.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="fault">Why there is none; null if there is.</param>
    /// <returns>The key; null if there is none.</returns>
    public static byte[]? ReadKey(string path, out Message? fault)
    {
        try
        {
            string text = File.ReadAllText(path).Trim();
            byte[] key = new byte[MostKey + 1];
            bool isKey = text.StartsWith(SecretPrefix, StringComparison.Ordinal)
                && Convert.TryFromBase64String(text[SecretPrefix.Length..], key, out int length)
                && length is >= LeastKey and <= MostKey && (key = key[..length]).Length == length;
            fault = isKey ? null : ChannelMessages.NoSecret(path);
            return isKey ? key : null;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            fault = ChannelMessages.SecretUnreadable(path, SystemFaults.InWords(cause));
            return null;
        }
    }

    public override async Task<Taken> GiveAsync(string id, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(longest);
        using HttpRequestMessage request = new(HttpMethod.Post, address) { Content = new ReadOnlyMemoryContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/cloudevents+json", "utf-8");
        string moment = clock.GetCurrentInstant().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", moment);
        request.Headers.Add("webhook-signature", $"v1,{Sign(key, id, moment, body.Span)}");
        try
        {
            // What follows the head of an answer says nothing that counts: who answers 200 has taken it.
            using HttpResponseMessage answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token).ConfigureAwait(false);
            return Of(answer.StatusCode);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Taken(ChannelMessages.NoAnswer(longest.TotalSeconds), IsPassing: true);
        }
        catch (HttpRequestException cause)
        {
            Message why = cause.InnerException is System.Net.Sockets.SocketException or System.Security.Authentication.AuthenticationException
                ? SystemFaults.InWords(cause.InnerException)
                : ChannelMessages.NotConnected;
            return new Taken(ChannelMessages.NotReached(why), IsPassing: true);
        }
    }

    public override void Dispose() => client.Dispose();

    /// <summary>Signs as Standard Webhooks has it: HMAC-SHA256 of id, time and body, in base64.</summary>
    public static string Sign(byte[] key, string id, string moment, ReadOnlySpan<byte> body)
    {
        byte[] head = Encoding.UTF8.GetBytes($"{id}.{moment}.");
        return Convert.ToBase64String(HMACSHA256.HashData(key, (byte[])[.. head, .. body]));
    }

    private static Taken Of(HttpStatusCode status)
    {
        if ((int)status is >= 200 and < 300) return default;
        bool isPassing = (int)status >= 500 || status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests;
        return new Taken(ChannelMessages.ReceiverAnswered((int)status), isPassing, OfNotice.Contains(status));
    }
}
