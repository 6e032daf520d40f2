package org.daybook.console.mail;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.daybook.console.shared.Figures;
import org.daybook.core.delivery.MessagePreview;

/** What a message says, in a frame in which nothing runs and from which nothing is loaded. Read only once it is looked at. */
final class PreviewPanel extends Div {

    private static final long BYTES_OF_A_KILOBYTE = 1_024;

    /** The sandbox stops scripts and forms; images and styles from elsewhere would tell that the message is read. */
    private static final String NOTHING_IS_LOADED = "<!doctype html><meta http-equiv=\"Content-Security-Policy\""
            + " content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">";

    PreviewPanel(Supplier<Optional<MessagePreview>> preview) {
        addClassName("panel");
        addAttachListener(attached -> {
            if (attached.isInitialAttach()) {
                preview.get().ifPresent(this::show);
            }
        });
    }

    private void show(MessagePreview preview) {
        switch (preview) {
            case MessagePreview.Written written -> add(figures(written), paper(written));
            case MessagePreview.Unsendable(String reason) -> {
                Paragraph words = new Paragraph("It cannot be shown from what is on file: " + reason);
                words.addClassName("empty");
                add(words);
            }
        }
    }

    private static Component figures(MessagePreview.Written written) {
        String attached = written.attachmentName().isEmpty()
                ? "nothing"
                : written.attachmentName() + ", " + Math.max(1, written.attachmentBytes() / BYTES_OF_A_KILOBYTE)
                        + " kB";
        return new Figures()
                .with("Subject", written.subject())
                .with("Attached", attached)
                .with("Language", written.language().getDisplayLanguage(Locale.ENGLISH));
    }

    private static Component paper(MessagePreview.Written written) {
        IFrame frame = new IFrame();
        frame.setTitle("What the message says");
        frame.setSandbox(IFrame.SandboxType.RESTRICT_ALL);
        frame.setSrcdoc(NOTHING_IS_LOADED + written.html());
        Div paper = new Div(frame);
        paper.addClassNames("paper", "letter");
        return paper;
    }
}
