import '@hotwired/turbo';
import './auto-submit.ts';
